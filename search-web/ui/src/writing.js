// Keeps what is being typed into a part of a draft on the server while it is typed: a safety copy, for its writer alone.
// Saving is the button. Nothing is ever kept in the browser; while a copy cannot be sent, the text stays in the page and
// the page says so.
const PAUSE = 2000;
const LONGEST = 7000;
const AGAIN = 5000;
const PATIENCE = 8000;

const form = document.querySelector('form[data-writing]');
if (form) {
  const address = form.dataset.writing;
  const status = document.querySelector('[data-writing-status]');
  const said = document.querySelector('[data-writing-said]');
  const others = document.querySelector('[data-others]');
  let typed = 0;
  let kept = 0;
  let number = 0;
  let first = 0;
  let timer = 0;
  let sending = false;
  let leaving = false;
  let hiddenAt = 0;
  let renewed = 0;
  let state = '';

  // Read aloud only when something changes, not at each copy.
  const say = (kind, words, link) => {
    status.hidden = false;
    status.textContent = words;
    status.classList.toggle('app-writing--bad', kind !== 'kept');
    if (link) {
      const way = document.createElement('a');
      way.className = 'govuk-link';
      way.href = link[0];
      way.target = '_blank';
      way.rel = 'noopener';
      way.textContent = link[1];
      status.append(' ', way);
    }
    if (kind !== state) {
      said.textContent = status.textContent;
    }
    state = kind;
  };

  const tell = (sentences) => {
    const now = sentences || [];
    const before = [...others.querySelectorAll('p')].map((each) => each.textContent.trim());
    if (now.join() === before.join()) {
      return;
    }
    others.replaceChildren(...now.map((each) => {
      const line = document.createElement('p');
      line.className = 'govuk-body';
      line.textContent = each;
      return line;
    }));
    if (now.length > before.length) {
      said.textContent = now.join(' ');
    }
  };

  const body = () => {
    number = Math.max(number + 1, Date.now());
    const fields = new URLSearchParams(new FormData(form));
    fields.set('number', String(number));
    return fields;
  };

  const schedule = (wait) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, wait);
  };

  // A page that was left open needs the token of the session there is now, and after it was saved a new name.
  const renew = async () => {
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) });
    const type = answer.headers.get('Content-Type') || '';
    if (!answer.ok || answer.redirected || !type.includes('json')) {
      return answer.status === 404 ? 'gone' : 'out';
    }
    const now = await answer.json();
    document.querySelectorAll('input[name="token"]').forEach((field) => { field.value = now.token; });
    tell(now.others);
    return now.window;
  };

  const refused = async (code) => {
    renewed += 1;
    if (code === 413) {
      say('bad', 'No safety copy: the text of this part is too long for one. Save it.');
      return;
    }
    if (code !== 401 && code !== 403 && code !== 404 && code !== 409) {
      say('bad', 'Not saved: the site cannot keep the text now and will try again. It is still in this page.');
      schedule(AGAIN);
      return;
    }
    const now = await renew();
    if (now === 'gone' || (renewed > 3 && now !== 'out')) {
      say('bad', 'Not saved: this part is no longer open to you. Copy what you still need from this page.');
    } else if (now === 'out') {
      renewed = 0;
      say('bad', 'Not saved: you have been signed out. What you typed is still in this page.',
        ['/sign-in', 'Sign in in a new tab, then come back here']);
      schedule(AGAIN);
    } else {
      if (code === 409) {
        form.elements.window.value = now;
      }
      schedule(0);
    }
  };

  async function send() {
    if (sending || leaving || typed === kept) {
      return;
    }
    sending = true;
    const sent = typed;
    try {
      const answer = await fetch(address, {
        method: 'POST', body: body(), headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.ok) {
        const now = await answer.json();
        kept = sent;
        renewed = 0;
        say('kept', `Safety copy kept at ${now.kept}. It is not saved until you press a save button.`);
        tell(now.others);
      } else {
        await refused(answer.status);
      }
    } catch {
      say('bad', 'Not saved: no connection. What you typed is still in this page; the site is asked again every few seconds.');
      schedule(AGAIN);
    }
    sending = false;
    if (typed !== sent && kept === sent) {
      first = Date.now();
      schedule(PAUSE);
    }
  }

  const changed = (event) => {
    if (event.target.closest('[data-not-written]')) {
      return;
    }
    if (typed === kept) {
      first = Date.now();
    }
    typed += 1;
    schedule(Math.max(0, Math.min(PAUSE, first + LONGEST - Date.now())));
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);

  const last = (left) => {
    const fields = body();
    if (typed === kept) {
      fields.delete('number');
    }
    if (left) {
      fields.set('left', 'yes');
    }
    if ((left || typed !== kept) && !navigator.sendBeacon(address, fields)) {
      fetch(address, { method: 'POST', body: fields }).catch(() => {});
    }
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      if (!leaving) {
        last(false);
      }
    } else if (Date.now() - hiddenAt > LONGEST || state === 'bad') {
      renew().then(() => schedule(0)).catch(() => {});
    }
  });
  window.addEventListener('pagehide', () => {
    if (!leaving) {
      last(true);
    }
  });
  form.addEventListener('submit', () => {
    if (typed !== kept) {
      last(false);
    }
    leaving = true;
  });
  window.addEventListener('pageshow', (event) => {
    leaving = false;
    if (event.persisted) {
      renew().then((now) => {
        form.elements.window.value = now;
        if (typed !== kept) {
          schedule(0);
        }
      }).catch(() => {});
    }
  });
}

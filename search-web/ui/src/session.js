// Warns before the session ends, and keeps the page with what was typed on it until its owner has signed in again.
const dialog = document.querySelector('[data-session]');
const others = 'BroadcastChannel' in window ? new BroadcastChannel('learn-session') : null;
const parts = [...dialog.querySelectorAll('[data-state]')];
const said = dialog.querySelector('[data-said]');
let deadline;
let warning;
let last;
let state = '';
let lastSaid = '';

const start = (seconds, isLast) => {
  deadline = Date.now() + seconds * 1000;
  warning = Math.min(300, seconds / 3) * 1000;
  last = isLast;
};

const words = (seconds) => {
  const number = seconds > 60 ? Math.ceil(seconds / 60) : seconds;
  const unit = seconds > 60 ? 'minute' : 'second';
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
};

const say = (text) => {
  if (text !== lastSaid) {
    said.textContent = text;
    lastSaid = text;
  }
};

const enter = (next) => {
  state = next;
  parts.forEach((part) => {
    part.hidden = part.dataset.state !== next;
  });
  const part = parts.find((each) => each.dataset.state === next);
  if (!part) {
    dialog.close();
    return;
  }
  dialog.setAttribute('aria-labelledby', part.querySelector('h2').id);
  dialog.classList.toggle('app-dialog--over', next === 'over');
  if (!dialog.open) {
    dialog.showModal();
  }
  part.querySelector('[data-first]').focus();
};

const tick = () => {
  const left = Math.ceil((deadline - Date.now()) / 1000);
  if (left <= 0) {
    if (state !== 'over') {
      say('');
      enter('over');
    }
  } else if (left * 1000 <= warning) {
    if (state === '') {
      enter(last ? 'last' : 'idle');
    }
    const text = words(left);
    parts.forEach((part) => part.querySelectorAll('[data-left]').forEach((each) => {
      each.textContent = text;
    }));
    if (state === 'idle' || state === 'last') {
      say(left > 60 || left <= 20 ? `You will be signed out in ${left > 60 ? text : 'less than 20 seconds'}.` : '');
    }
  }
};

// A page seen again, or a click elsewhere, is a use of the session: the server says until when it lasts now.
const ask = async () => {
  const answer = await fetch('/account/session', { redirect: 'manual', cache: 'no-store' }).catch(() => null);
  return answer && answer.ok ? answer.json() : null;
};

const goOn = async () => {
  const now = await ask();
  if (!now) {
    deadline = 0;
    if (state === 'over') {
      say('You are not signed in yet.');
      dialog.querySelector('[data-not-yet]').hidden = false;
    } else {
      tick();
    }
    return;
  }
  if (now.person !== dialog.dataset.person) {
    window.location.assign('/');
    return;
  }
  document.querySelectorAll('input[name="token"]').forEach((each) => {
    each.value = now.token;
  });
  start(now.seconds, now.last);
  lastSaid = '';
  enter('');
  others?.postMessage({ seconds: now.seconds, last: now.last, person: now.person });
};

const close = () => {
  if (state === 'idle') {
    goOn();
  } else if (state === 'last') {
    state = 'told';
    dialog.close();
  }
};

dialog.querySelector('[data-stay]').addEventListener('click', goOn);
dialog.querySelector('[data-again]').addEventListener('click', goOn);
dialog.querySelector('[data-close]').addEventListener('click', close);
dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  close();
});
dialog.addEventListener('close', () => {
  if (state === 'over') {
    dialog.showModal();
  }
});
others?.addEventListener('message', (event) => {
  if (event.data.person !== dialog.dataset.person) {
    return;
  }
  if (state === 'over') {
    goOn();
  } else {
    start(event.data.seconds, event.data.last);
    if (state === 'idle') {
      enter('');
    }
  }
});

start(Number(dialog.dataset.seconds), dialog.dataset.last === 'true');
others?.postMessage({ seconds: Number(dialog.dataset.seconds), last, person: dialog.dataset.person });
setInterval(tick, 1000);

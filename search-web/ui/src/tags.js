// Deciding on themes by key, and lighting the words behind a theme while it has the focus. Forms and links do the same
// without a script. Single keys can be switched off; the choice is kept on this machine.
const KEPT = 'learn-keys';
const token = () => document.querySelector('input[name="token"]').value;
let keys = true;
try {
  keys = window.localStorage.getItem(KEPT) !== 'off';
} catch (refused) {
  keys = true;
}

const note = document.querySelector('[data-keys-note]');
const toggle = document.querySelector('[data-keys-switch]');
if (note && toggle) {
  const say = () => {
    toggle.textContent = keys ? 'Switch keys off' : 'Switch keys on';
    note.classList.toggle('app-keys--off', !keys);
  };
  note.hidden = false;
  say();
  toggle.addEventListener('click', () => {
    keys = !keys;
    say();
    try {
      window.localStorage.setItem(KEPT, keys ? 'on' : 'off');
    } catch (refused) {
      note.dataset.kept = 'no';
    }
  });
}

const typing = (event) => event.target.closest('input, select, textarea, [contenteditable]')
  || event.altKey || event.ctrlKey || event.metaKey;

const undo = () => {
  const button = document.querySelector('[data-undo]');
  if (button) {
    button.click();
  }
};

// The queue.
const queue = document.querySelector('[data-queue]');
if (queue) {
  const items = [...queue.querySelectorAll('[data-waiting]')];
  const current = () => items.findIndex((item) => item.contains(document.activeElement));
  const go = (index) => {
    const item = items[Math.min(Math.max(index, 0), items.length - 1)];
    item.focus();
    item.scrollIntoView({ block: 'nearest' });
  };
  const decide = (verdict) => {
    const at = current();
    if (at >= 0) {
      items[at].querySelector(`button[value="${verdict}"]`).click();
    }
  };
  const actions = {
    j: () => go(current() + 1),
    ArrowDown: () => go(current() + 1),
    k: () => go(current() < 0 ? 0 : current() - 1),
    ArrowUp: () => go(current() < 0 ? 0 : current() - 1),
    a: () => decide('accepted'),
    r: () => decide('rejected'),
  };
  document.addEventListener('keydown', (event) => {
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const arrows = event.key.startsWith('Arrow');
    if (!keys || typing(event) || event.repeat || !action || (arrows && current() < 0)) {
      return;
    }
    event.preventDefault();
    action();
  });
  const asked = /^#item-(\d+)$/.exec(window.location.hash);
  if (asked) {
    go(Number(asked[1]) - 1);
  }
}
document.addEventListener('keydown', (event) => {
  if (keys && event.key.toLowerCase() === 'u' && !typing(event)
    && (queue || (document.activeElement && document.activeElement.closest('.app-themes')))) {
    undo();
  }
});

// Beside the text.
const wordsOf = (body, from, to) => {
  const range = document.createRange();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (node) => (
    node.parentElement.closest('p, li') && node.parentElement.closest('p, li') !== body
      ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
  let before = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.length;
    if (!begun && from < after) {
      range.setStart(node, from - before);
      begun = true;
    }
    if (begun && to <= after) {
      range.setEnd(node, to - before);
      return range;
    }
    before = after;
  }
  return null;
};

const light = (chip) => {
  if (!window.CSS || !CSS.highlights) {
    return;
  }
  CSS.highlights.clear();
  const body = chip && chip.closest('.app-passage') && chip.closest('.app-passage').querySelector('.app-passage__body');
  if (!body || !chip.dataset.words) {
    return;
  }
  const [from, to, sentenceFrom, sentenceTo] = chip.dataset.words.split(' ').map(Number);
  const words = to > from ? wordsOf(body, from, to) : null;
  const sentence = wordsOf(body, sentenceFrom, sentenceTo);
  if (sentence) {
    CSS.highlights.set('theme-sentence', new Highlight(sentence));
  }
  if (words) {
    const lit = new Highlight(words);
    lit.priority = 1;
    CSS.highlights.set('theme-words', lit);
  }
};

const send = (item, verdict, back) => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/tags/decide';
  Object.entries({ token: token(), item, verdict, back }).forEach(([name, value]) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  });
  document.body.append(form);
  form.submit();
};

document.addEventListener('focusin', (event) => {
  if (document.querySelector('.app-themes')) {
    light(event.target.closest ? event.target.closest('.app-theme') : null);
  }
});
document.addEventListener('keydown', (event) => {
  const chip = event.target.closest ? event.target.closest('.app-theme') : null;
  if (!keys || !chip || typing(event) || event.repeat) {
    return;
  }
  const key = event.key.toLowerCase();
  const here = new URL(chip.href);
  ['tag', 'add', 'done'].forEach((name) => here.searchParams.delete(name));
  const back = here.pathname + here.search + here.hash;
  if (chip.dataset.item && (key === 'a' || key === 'r')) {
    event.preventDefault();
    send(chip.dataset.item, key === 'a' ? 'accepted' : 'rejected', back);
  } else if (key === 't') {
    event.preventDefault();
    chip.closest('.app-themes').querySelector('[data-add]').click();
  }
});

// Coming back to a passage, the focus goes to what was chosen there, or to its first theme; once the browser has gone to
// the passage itself, which takes the focus away.
const settle = () => {
  const wanted = document.querySelector('[data-focus]')
    || document.querySelector('.app-themes[data-chosen] .app-theme--chosen');
  if (wanted) {
    wanted.focus();
  } else if (window.location.hash.length > 1 && new URLSearchParams(window.location.search).has('done')) {
    const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const chip = place && place.querySelector('.app-theme');
    if (chip) {
      chip.focus();
    }
  }
};
if (document.readyState === 'complete') {
  settle();
} else {
  window.addEventListener('load', () => window.setTimeout(settle, 0));
}

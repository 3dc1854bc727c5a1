// From match to match in a document, by button and by key. The links at each match do the same without a script.
const page = document.querySelector('[data-reading]');
const matches = [...page.querySelectorAll('[data-match]')];
const previous = page.querySelector('[data-previous]');
const next = page.querySelector('[data-next]');
const count = page.querySelector('[data-count]');

if (matches.length > 0 && next) {
  const total = page.dataset.matches;
  let current = -1;

  const show = (index) => {
    current = (index + matches.length) % matches.length;
    const match = matches[current];
    match.scrollIntoView({ block: 'center' });
    match.focus({ preventScroll: true });
    count.textContent = `Match ${match.dataset.match} of ${total}`;
    window.history.replaceState(null, '', `#${encodeURIComponent(match.id)}`);
  };

  const follow = (direction) => {
    const atEdge = direction > 0 ? current === matches.length - 1 : current === 0;
    const link = current < 0 ? null : matches[current].querySelectorAll('.app-passage__match a')[
      direction > 0 ? matches[current].querySelectorAll('.app-passage__match a').length - 1 : 0];
    if (atEdge && link && !link.getAttribute('href').startsWith('#')) {
      link.click();
    } else {
      show(current < 0 && direction < 0 ? -1 : current + direction);
    }
  };

  const first = page.querySelector('[data-first]');
  if (first) {
    first.hidden = true;
  }
  [previous, next].forEach((button) => { button.hidden = false; });
  page.querySelector('[data-keys]').hidden = false;
  previous.addEventListener('click', () => follow(-1));
  next.addEventListener('click', () => follow(1));
  document.addEventListener('keydown', (event) => {
    const wanted = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!wanted || event.target.closest('select')) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      follow(event.key === 'ArrowDown' ? 1 : -1);
    }
  });

  const target = matches.findIndex((match) => `#${encodeURIComponent(match.id)}` === window.location.hash);
  if (target >= 0) {
    current = target;
    count.textContent = `Match ${matches[target].dataset.match} of ${total}`;
  }
}

// Each word of the search can be unlit, so that another stands out.
page.querySelectorAll('[data-words] .app-word__name').forEach((name) => {
  const marks = page.querySelectorAll(`mark[data-word="${name.dataset.word}"]`);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name.className;
  button.append(...name.childNodes);
  button.setAttribute('aria-pressed', 'true');
  button.addEventListener('click', () => {
    const lit = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(lit));
    marks.forEach((mark) => mark.classList.toggle('app-unlit', !lit));
  });
  name.replaceWith(button);
});

// Filters the index of themes while something is typed; without it the form does the same.
const form = document.querySelector('[data-theme-filter]');
const field = form?.querySelector('input');
const said = form?.querySelector('[data-theme-count]');
const entries = [...document.querySelectorAll('[data-words]')];
const parts = [...document.querySelectorAll('[data-theme-part]')];
let waiting = 0;

function filter() {
  const wanted = field.value.trim().toLowerCase();
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !entry.dataset.words.includes(wanted);
    shown += entry.hidden ? 0 : 1;
  }
  for (const part of parts) {
    part.hidden = !part.querySelector('[data-words]:not([hidden])');
    for (const folded of part.querySelectorAll('details')) {
      folded.hidden = !folded.querySelector('[data-words]:not([hidden])');
      folded.open = wanted !== '' && !folded.hidden;
    }
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    said.textContent = wanted === '' ? '' : `${shown} ${shown === 1 ? 'theme' : 'themes'} with “${wanted}” in a name.`;
  }, 500);
}

field?.addEventListener('input', filter);

// Suggestions below a search box: a combobox with a list, as the ARIA practices describe it. Without this script the box
// is a plain search box. What is typed leads the way: nothing is chosen until an arrow key or the pointer chooses it.
const WAIT = 150;

const setUp = (row) => {
  const box = row.querySelector('input');
  const status = document.createElement('div');
  status.className = 'govuk-visually-hidden';
  status.setAttribute('role', 'status');
  const list = document.createElement('ul');
  list.className = 'app-suggestions';
  list.id = `${box.id}-suggestions`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  row.append(list, status);

  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  let shown = [];
  let active = -1;
  let asked = '';
  let timer = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const activate = (index) => {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[index].id);
    }
  };

  const take = (index) => {
    window.location.assign(shown[index].address);
  };

  const item = (suggestion, index) => {
    const entry = document.createElement('li');
    entry.className = 'app-suggestions__item';
    entry.id = `${list.id}-${index}`;
    entry.setAttribute('role', 'option');
    entry.setAttribute('aria-selected', 'false');
    const text = document.createElement('span');
    text.textContent = suggestion.text;
    const kind = document.createElement('span');
    kind.className = 'app-suggestions__kind';
    kind.textContent = suggestion.document ? 'open document' : 'search';
    entry.append(text, kind);
    entry.addEventListener('mousedown', (event) => event.preventDefault());
    entry.addEventListener('click', () => take(index));
    return entry;
  };

  const show = (suggestions) => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(item));
    if (suggestions.length === 0) {
      close();
      status.textContent = '';
      return;
    }
    active = -1;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
    status.textContent = suggestions.length === 1
      ? '1 suggestion. Use the down arrow.' : `${suggestions.length} suggestions. Use the down arrow.`;
  };

  const ask = async () => {
    const typed = box.value.trim();
    asked = typed;
    if (typed.length < 2) {
      show([]);
      return;
    }
    try {
      const answer = await fetch(`${row.dataset.suggest}?q=${encodeURIComponent(typed)}`);
      const suggestions = answer.ok ? await answer.json() : [];
      if (asked === typed && document.activeElement === box) {
        show(suggestions);
      }
    } catch {
      close();
    }
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && shown.length > 0) {
      event.preventDefault();
      if (list.hidden) {
        show(shown);
      }
      activate((active + 1) % shown.length);
    } else if (event.key === 'ArrowUp' && !list.hidden) {
      event.preventDefault();
      activate(active <= 0 ? shown.length - 1 : active - 1);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      take(active);
    }
  });
};

document.querySelectorAll('[data-suggest]').forEach(setUp);

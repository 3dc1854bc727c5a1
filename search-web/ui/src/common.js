// For every page: the menu of small screens, focus on errors, filters folded away where they would hide the results.
const menu = document.querySelector('[data-menu]');
if (menu) {
  const button = menu.querySelector('.govuk-service-navigation__toggle');
  const list = menu.querySelector('.govuk-service-navigation__list');
  const wide = window.matchMedia('(min-width: 40.0625em)');
  const show = (open) => {
    button.setAttribute('aria-expanded', String(open));
    list.hidden = !open;
  };
  const fit = () => {
    button.hidden = wide.matches;
    show(wide.matches);
  };
  button.addEventListener('click', () => show(list.hidden));
  wide.addEventListener('change', fit);
  fit();
}

const more = document.querySelector('[data-more]');
if (more) {
  const shut = (event) => {
    if (more.open && !more.contains(event.target)) {
      more.open = false;
    }
  };
  document.addEventListener('click', shut);
  document.addEventListener('focusin', shut);
  more.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && more.open) {
      more.open = false;
      more.querySelector('summary').focus();
    }
  });
}

const errors = document.querySelector('.govuk-error-summary');
if (errors) {
  errors.setAttribute('tabindex', '-1');
  errors.focus();
}

const filters = document.querySelector('[data-filters]');
if (filters) {
  const wide = window.matchMedia('(min-width: 48.0625em)');
  const fit = () => {
    filters.open = wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();
}

const all = document.querySelector('[data-all]');
if (all) {
  all.hidden = false;
  all.querySelector('button').addEventListener('click', () => {
    all.closest('[data-many]').querySelectorAll('input[type="checkbox"]').forEach((box) => {
      box.checked = true;
    });
  });
}

// A form that is being sent is not sent twice.
document.addEventListener('submit', (event) => {
  if (event.target.method !== 'post') {
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

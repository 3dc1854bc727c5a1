// While a change of the vocabulary is being applied the page is loaded again, unless somebody is at work on it.
const WAIT = 3000;
const AT_WORK = 'input:focus, textarea:focus, select:focus, details[open] form';

function again() {
  if (document.querySelector(AT_WORK)) {
    setTimeout(again, WAIT);
  } else {
    window.location.reload();
  }
}

if (document.querySelector('[data-applying]')) {
  setTimeout(again, WAIT);
}

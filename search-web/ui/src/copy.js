// A button to copy what stands in a box. Without this script the text can be selected and copied by hand.
const SAID_FOR = 4000;

document.querySelectorAll('[data-copy]').forEach((group) => {
  const box = group.querySelector('textarea');
  const label = group.querySelector('label').textContent.trim();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary app-small-button';
  const words = document.createElement('span');
  words.textContent = 'Copy';
  const which = document.createElement('span');
  which.className = 'govuk-visually-hidden';
  which.textContent = ` ${label.toLowerCase()}`;
  button.append(words, which);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'app-copied';
  box.after(button, status);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      status.textContent = 'Copied';
    } catch {
      box.focus();
      box.select();
      status.textContent = 'Press Ctrl+C to copy';
    }
    setTimeout(() => { status.textContent = ''; }, SAID_FOR);
  });
});

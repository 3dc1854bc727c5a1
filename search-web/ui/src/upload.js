// Shows how far files have got on their way in. Without this script the form is sent as any other.
const form = document.querySelector('[data-upload]');
const meter = form.querySelector('[data-meter]');
const bar = meter.querySelector('progress');
const status = meter.querySelector('[role=status]');

form.addEventListener('submit', (event) => {
  const files = form.querySelector('input[type=file]').files;
  if (files.length === 0 || !window.FormData) {
    return;
  }
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  meter.hidden = false;
  const names = files.length === 1 ? '1 file' : `${files.length} files`;
  let said = -1;
  request.upload.addEventListener('progress', (progress) => {
    if (!progress.lengthComputable) {
      return;
    }
    const percent = Math.floor((100 * progress.loaded) / progress.total);
    bar.value = percent;
    if (Math.floor(percent / 25) > said) {
      said = Math.floor(percent / 25);
      status.textContent = percent < 100 ? `Sending ${names}: ${percent}%` : `${names} sent. Adding to the library`;
    }
  });
  request.addEventListener('load', () => {
    if (request.status < 400 && request.responseURL && !request.responseURL.endsWith('/add')) {
      window.location.assign(request.responseURL);
    } else {
      delete form.dataset.sent;
      form.submit();
    }
  });
  request.addEventListener('error', () => {
    delete form.dataset.sent;
    status.textContent = 'The files could not be sent. Check that the library is running and try again.';
  });
  request.send(new FormData(form));
});

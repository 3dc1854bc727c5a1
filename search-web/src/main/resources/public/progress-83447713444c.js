// Keeps the progress page up to date without loading it again, until the last file has ended; then loads it once more.
const WAIT = 2000;
const SAY_EVERY = 10;
const page = document.querySelector('[data-progress]');

if (page && page.dataset.open === 'yes') {
  const bar = page.querySelector('progress');
  const count = page.querySelector('[data-count]');
  const status = page.querySelector('[data-status]');
  let asked = 0;

  const show = (answer) => {
    const all = Object.values(answer.counts).reduce((sum, files) => sum + files, 0);
    const open = answer.counts.waiting + answer.counts.reading;
    const ended = all - open;
    bar.max = all;
    bar.value = ended;
    count.textContent = `${ended} of ${all} files`;
    if (asked % SAY_EVERY === 0) {
      status.textContent = count.textContent;
    }
    answer.files.forEach((file) => {
      const line = page.querySelector(`[data-item="${CSS.escape(file.id)}"]`);
      if (line) {
        const state = line.querySelector('[data-state]');
        state.textContent = file.stateLabel;
        state.className = `govuk-tag app-tag app-tag--${file.state}`;
        line.querySelector('[data-remark]').textContent = file.remark;
      }
    });
    return open;
  };

  const ask = async () => {
    asked += 1;
    const { run, show: shown, page: number, size } = page.dataset;
    // Files leave the list of those on their way while they are watched, so they are looked for among all.
    const what = new URLSearchParams(shown === 'open' ? { size: 1000 } : { show: shown, page: number, size });
    if (run) {
      what.set('run', run);
    }
    const answer = await fetch(`/api/v1/ingest?${what}`);
    if (answer.ok && show(await answer.json()) === 0) {
      window.location.reload();
      return;
    }
    setTimeout(ask, WAIT);
  };

  setTimeout(ask, WAIT / 2);
}

// Puts evidence where the caret is, into a text or a cell of a table, without leaving the sentence. Without this script the
// page of the evidence puts it at the end of a text.
const form = document.querySelector('form[data-writing]');
const panel = document.querySelector('[data-evidence]');

if (form && panel) {
  const said = document.querySelector('[data-writing-said]');
  const fields = () => [...form.querySelectorAll('textarea')].filter((each) => !each.name.startsWith('paste.'));
  let field = null;
  form.addEventListener('focusin', (event) => {
    if (fields().includes(event.target)) {
      field = event.target;
    }
  });

  const put = (words) => {
    const into = field && field.isConnected ? field : fields()[0];
    if (!into) {
      said.textContent = 'This part has no long text to put evidence into.';
      return;
    }
    const at = field ? into.selectionStart : into.value.length;
    const before = into.value.slice(0, at);
    const text = (before === '' || /\s$/.test(before) ? '' : ' ') + words;
    into.focus();
    into.setSelectionRange(at, field ? into.selectionEnd : at);
    // Keeps what the browser's own undo takes back.
    if (!document.execCommand('insertText', false, text)) {
      into.setRangeText(text, into.selectionStart, into.selectionEnd, 'end');
      into.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const label = form.querySelector(`label[for="${CSS.escape(into.id)}"]`);
    said.textContent = `Put into ${label ? label.textContent.trim() : 'the text'}.`;
  };

  const take = async (line) => {
    const body = new URLSearchParams({ token: form.elements.token.value, item: line.dataset.item });
    const answer = await fetch(panel.dataset.evidence, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const taken = await answer.json();
    line.querySelector('[data-mark]').textContent = taken.mark;
    line.dataset.mark = taken.mark;
    line.dataset.quoted = taken.quoted;
    delete line.dataset.item;
  };

  panel.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-put]');
    if (!button) {
      return;
    }
    const line = button.closest('[data-line]');
    try {
      if (line.dataset.item) {
        await take(line);
      }
      put(button.dataset.put === 'quotation' ? line.dataset.quoted : line.dataset.mark);
    } catch {
      said.textContent = 'Not taken into the draft. Save this part, then load the page again.';
      panel.querySelector('[data-not-taken]').hidden = false;
    }
  });
  panel.querySelectorAll('[data-with-script]').forEach((each) => { each.hidden = false; });
  panel.querySelectorAll('[data-without-script]').forEach((each) => { each.hidden = true; });
}

// What is pasted from Word or a web page arrives as the few signs that long texts know: headings, bold, italic, lists and
// quotations; links keep their address, rows of a table become lines. Styles, comments and field codes stay behind. And
// cells copied from a spreadsheet or a table of Word fill the cells of a table here, with as many rows as they need.
const BLOCKS = 'P,DIV,H1,H2,H3,H4,H5,H6,LI,UL,OL,TABLE,TR,BLOCKQUOTE,PRE,SECTION,ARTICLE,HEADER,FOOTER,MAIN,FIGURE,DL,DT,DD';
const DROPPED = 'style,script,meta,link,title,head > *,template,o\\:p:empty,xml,[hidden],[data-style*="mso-element:comment"],'
  + '[data-style*="mso-comment"],.msocomanchor,.MsoCommentReference,[data-style*="mso-hide:all"],[data-style*="display:none"],del';
const MOST_SAID = 10;
const form = document.querySelector('form[data-writing]');

// A document that is never shown: nothing in it runs or loads, and what would only be refused is not even asked for.
const policy = window.trustedTypes
  ? window.trustedTypes.createPolicy('paste', { createHTML: (text) => text })
  : { createHTML: (text) => text };
const read = (html) => new DOMParser().parseFromString(policy.createHTML(
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replace(/\sstyle\s*=/gi, ' data-style=')).replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[if !supportLists\]>/gi, '<span data-bullet>')
    .replace(/<!\[if [^\]]*\]>/gi, '<span>').replace(/<!\[endif\]>/gi, '</span>'),
), 'text/html');

const isBlock = (node) => node.nodeType === 1 && BLOCKS.split(',').includes(node.tagName);
// Signs that would mean something here stand for themselves; an underscore within a word does anyway.
const escaped = (text) => text.replace(/\\(?=[\\*_[\]#>\-•.)`])/g, '\\\\').replace(/\*/g, '\\*')
  .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
const starts = (words) => (/^\s*(>|([#•-]{1,3}|\d{1,3}[.)])\s)/.test(words)
  ? words.replace(/^(\s*)(\d{0,3})(\S)/, '$1$2\\$3') : words);

const styled = (node, property, wanted) => wanted.test(((node.getAttribute('data-style') || '').match(
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i'),
) || ['', ''])[1]);
const isBold = (node) => /^(B|STRONG)$/.test(node.tagName) ? !styled(node, 'font-weight', /normal|400/)
  : styled(node, 'font-weight', /bold|[6-9]00/);
const isItalic = (node) => /^(I|EM)$/.test(node.tagName) ? !styled(node, 'font-style', /normal/)
  : styled(node, 'font-style', /italic/);

const wrapped = (words, sign) => {
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words);
  return core === '' || core.includes('\n') ? words : `${before}${sign}${core}${sign}${after}`;
};

const inline = (node, look = { bold: false, italic: false }) => {
  if (node.nodeType === 3) {
    return escaped(node.data.replace(/[\s\u00a0]+/g, ' '));
  }
  if (node.nodeType !== 1 || node.hasAttribute('data-bullet')) {
    return '';
  }
  if (node.tagName === 'BR') {
    return '\n';
  }
  const bold = !look.bold && isBold(node);
  const italic = !look.italic && isItalic(node);
  const inner = { bold: look.bold || bold, italic: look.italic || italic };
  let words = [...node.childNodes].map((each) => inline(each, inner)).join('');
  if (node.tagName === 'A' && /^https?:/i.test(node.getAttribute('href') || '')) {
    const address = node.getAttribute('href');
    words = words.includes(address) || words.trim() === '' ? words : `${words} (${address})`;
  }
  words = italic ? wrapped(words, '_') : words;
  return bold ? wrapped(words, '**') : words;
};
const line = (node) => [...node.childNodes].map((each) => inline(each)).join('')
  .replace(/\*\*( ?)\*\*/g, '$1').replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ').trim();

const wordList = (node) => {
  const style = node.getAttribute('data-style') || '';
  const level = /mso-list:[^;]*level(\d)/i.exec(style);
  if (!level || !/MsoListParagraph|mso-list/i.test(`${node.className} ${style}`)) {
    return null;
  }
  const bullet = (node.querySelector('[data-bullet]') || { textContent: '' }).textContent.trim();
  return { depth: Number(level[1]) - 1, number: (/^(\d{1,3})[.)]/.exec(bullet) || [])[1] };
};

const heading = (node) => {
  const named = /^H([1-6])$/.exec(node.tagName) || /MsoHeading(\d)/.exec(node.className);
  return named ? Math.min(Number(named[1]), 3) : 0;
};

const items = (list, depth, out) => {
  let number = Number(list.getAttribute('start') || 1);
  [...list.children].forEach((item) => {
    if (item.tagName !== 'LI') {
      if (/^(UL|OL)$/.test(item.tagName)) {
        items(item, depth + 1, out);
      }
      return;
    }
    const copy = item.cloneNode(true);
    copy.querySelectorAll('ul,ol').forEach((each) => each.remove());
    const sign = list.tagName === 'OL' ? `${number}.` : '-';
    number += 1;
    out.push({ list: 'items', text: `${'  '.repeat(depth)}${sign} ${line(copy).replace(/\n+/g, ' ')}` });
    [...item.children].filter((each) => /^(UL|OL)$/.test(each.tagName)).forEach((each) => items(each, depth + 1, out));
  });
};

const cells = (row) => [...row.children].filter((each) => /^T[DH]$/.test(each.tagName))
  .map((each) => line(each).replace(/\s*\n\s*/g, ' '));

const blocks = (parent, out) => {
  let loose = [];
  const flush = () => {
    const holder = parent.ownerDocument.createElement('p');
    loose.forEach((each) => holder.append(each.cloneNode(true)));
    loose = [];
    const text = line(holder);
    if (text !== '') {
      out.push({ text: text.split('\n').map(starts).join('\n') });
    }
  };
  [...parent.childNodes].forEach((node) => {
    if (!isBlock(node) && !(node.nodeType === 1 && node.querySelector(BLOCKS))) {
      loose.push(node);
      return;
    }
    flush();
    const listed = wordList(node);
    const level = heading(node);
    if (listed) {
      const sign = listed.number ? `${listed.number}.` : '-';
      out.push({ list: 'items', text: `${'  '.repeat(listed.depth)}${sign} ${line(node).replace(/\n+/g, ' ')}` });
    } else if (level) {
      const words = line(node).replace(/\n+/g, ' ').replace(/^\*\*(.*)\*\*$/, '$1');
      if (words !== '') {
        out.push({ text: `${'#'.repeat(level)} ${words}` });
      }
    } else if (/^(UL|OL)$/.test(node.tagName)) {
      items(node, 0, out);
    } else if (node.tagName === 'TABLE') {
      [...node.rows].forEach((row) => out.push({ list: 'rows', text: cells(row).join(' | ') }));
    } else if (node.tagName === 'BLOCKQUOTE') {
      const inner = [];
      blocks(node, inner);
      out.push({ text: joined(inner).split('\n').map((each) => `> ${each}`.trimEnd()).join('\n') });
    } else {
      blocks(node, out);
    }
  });
  flush();
};

function joined(out) {
  return out.map((each, at) => (at === 0 ? '' : (each.list && out[at - 1].list === each.list ? '\n' : '\n\n')) + each.text).join('');
}

// Exported for the tests of this script.
export const cleaned = (html) => {
  const page = read(html);
  page.querySelectorAll(DROPPED).forEach((each) => each.remove());
  const out = [];
  blocks(page.body, out);
  return joined(out).replace(/\u00ad/g, '').normalize('NFC');
};

// Rows of cells, from a table of a page, or from text with tabs as spreadsheets give it: a cell may hold line breaks in
// quotation marks.
const parted = (text) => {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') {
        quoted = false;
      } else {
        cell += sign;
      }
    } else if (sign === '"' && cell === '') {
      quoted = true;
    } else if (sign === '\t' || sign === '\n') {
      rows[rows.length - 1].push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push([]);
      }
    } else {
      cell += sign;
    }
  }
  rows[rows.length - 1].push(cell);
  return rows.filter((row) => row.some((each) => each.trim() !== ''));
};

export const rowsOf = (html, text) => {
  const table = html ? read(html).querySelector('table') : null;
  if (table && (table.rows.length > 1 || (table.rows[0] && table.rows[0].cells.length > 1))) {
    table.querySelectorAll(DROPPED).forEach((each) => each.remove());
    return [...table.rows].map(cells);
  }
  return text.includes('\t') ? parted(text.replace(/\r\n?/g, '\n').replace(/\n$/, '')) : [];
};

// Tables of the form.
const rowsIn = (table) => [...table.querySelectorAll(':scope > fieldset[data-row]')];

const renumbered = (row, table, number) => {
  const id = table.id;
  const change = (text) => text.split(`${id}[`).map((each, at) => (at === 0 ? each : each.replace(/^\d+/, number))).join(`${id}[`);
  row.removeAttribute('id');
  row.dataset.row = String(number);
  row.querySelectorAll('*').forEach((each) => ['id', 'name', 'for', 'aria-describedby'].forEach((name) => {
    if (each.hasAttribute(name)) {
      each.setAttribute(name, change(each.getAttribute(name)));
    }
  }));
  row.querySelector('[data-row-number]').textContent = `Row ${number}`;
};

const addRow = (table) => {
  const all = rowsIn(table);
  const last = all[all.length - 1];
  const row = last.cloneNode(true);
  renumbered(row, table, all.length + 1);
  row.querySelectorAll('.govuk-error-message').forEach((each) => each.remove());
  row.querySelectorAll('.govuk-form-group--error').forEach((each) => each.classList.remove('govuk-form-group--error'));
  row.querySelectorAll('[aria-describedby]').forEach((each) => {
    const left = each.getAttribute('aria-describedby').split(' ').filter((id) => id !== '' && !id.endsWith('-error'));
    each.setAttribute('aria-describedby', left.join(' '));
  });
  row.querySelectorAll('input, textarea, select').forEach((each) => {
    if (each.type === 'checkbox') {
      each.checked = false;
    } else {
      each.value = '';
    }
    each.classList.remove('govuk-input--error', 'govuk-textarea--error', 'govuk-select--error');
  });
  last.after(row);
  form.elements[`rows.${table.id}`].value = String(all.length + 1);
  return row;
};

const questions = (row) => [...row.querySelectorAll('[data-cell]')];

const label = (question) => question.querySelector('legend, label').textContent.trim();

// Gives what the question could not take.
const answer = (question, text) => {
  const words = text.trim();
  const field = question.querySelector('input[type=text], textarea, select');
  if (!field) {
    const wanted = words.split(';').map((each) => each.trim()).filter((each) => each !== '');
    const known = [...question.querySelectorAll('input[type=checkbox]')].map((box) => {
      const name = question.querySelector(`label[for="${CSS.escape(box.id)}"]`).textContent.trim().toLowerCase();
      box.checked = wanted.some((each) => each.toLowerCase() === name);
      return name;
    });
    return wanted.filter((each) => !known.includes(each.toLowerCase()));
  }
  if (field.tagName === 'SELECT') {
    const option = [...field.options].find((each) => each.text.trim().toLowerCase() === words.toLowerCase()
      || (/^[yn]$/i.test(words) && each.value === { y: 'yes', n: 'no' }[words.toLowerCase()]));
    field.value = option ? option.value : field.value;
    return option || words === '' ? [] : [words];
  }
  field.value = field.tagName === 'TEXTAREA' ? words : words.replace(/\s*\n\s*/g, ' ');
  return [];
};

const say = (words) => {
  const said = document.querySelector('[data-writing-said]');
  said.textContent = words;
};

// What was copied with the names of the columns above it.
const withoutHead = (row, from, pasted) => {
  const names = questions(row).map((each) => label(each).toLowerCase());
  const isHead = pasted.length > 1 && pasted[0].every((each, at) => each.trim().toLowerCase() === names[from + at]);
  return isHead ? pasted.slice(1) : pasted;
};

const fill = (table, row, from, all) => {
  const pasted = withoutHead(row, from, all);
  const refused = [];
  let here = row;
  pasted.forEach((cellsOfRow, at) => {
    if (at > 0) {
      const all = rowsIn(table);
      here = all[all.indexOf(here) + 1] || addRow(table);
    }
    const asked = questions(here);
    cellsOfRow.forEach((text, index) => {
      const question = asked[from + index];
      const left = question ? answer(question, text) : [text.trim()].filter((each) => each !== '');
      left.forEach((each) => refused.push(`row ${here.dataset.row}, ${question ? label(question) : 'beyond the last column'}: “${each}”`));
    });
  });
  form.dispatchEvent(new Event('input', { bubbles: true }));
  const words = (pasted.length === 1 ? '1 row pasted.' : `${pasted.length} rows pasted.`)
    + (refused.length > 0 ? ` Not taken: ${refused.slice(0, MOST_SAID).join('; ')}${refused.length > MOST_SAID ? `, and ${refused.length - MOST_SAID} more` : ''}.` : '');
  const shown = table.querySelector('[data-pasted]');
  shown.textContent = words;
  shown.hidden = false;
  shown.classList.toggle('app-writing--bad', refused.length > 0);
  say(words);
};

const put = (field, text) => {
  field.focus();
  // Keeps what the browser's own undo takes back.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
};

if (form) {
  form.addEventListener('paste', (event) => {
    const field = event.target;
    const data = event.clipboardData;
    if (!data || !/^(TEXTAREA|INPUT)$/.test(field.tagName) || field.name.startsWith('paste.')) {
      return;
    }
    const html = data.getData('text/html');
    const question = field.closest('[data-cell]');
    const pasted = question ? rowsOf(html, data.getData('text/plain')) : [];
    if (pasted.length > 0) {
      event.preventDefault();
      const row = question.closest('fieldset[data-row]');
      fill(row.closest('fieldset[data-table]'), row, questions(row).indexOf(question), pasted);
      return;
    }
    if (!html || field.tagName !== 'TEXTAREA') {
      return;
    }
    const text = cleaned(html);
    if (text !== '') {
      event.preventDefault();
      put(field, text);
    }
  });

  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-add-row]');
    if (!button) {
      return;
    }
    event.preventDefault();
    const row = addRow(document.getElementById(button.dataset.addRow));
    const first = row.querySelector('input, textarea, select');
    first.focus();
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });
  form.querySelectorAll('button[data-add-row] [data-words]').forEach((each) => {
    each.textContent = 'Add another row';
  });
}

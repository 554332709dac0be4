/**
 * The eight things that are worth a script. Every page works without this file: it only saves typing and waiting.
 * It keeps nothing in the browser's storage. Texts come from data attributes, in the reader's language.
 *
 * | attribute | on | effect |
 * |---|---|---|
 * | `data-autosave` `data-saved` `data-unsaved` `data-refused` | form | saves while one writes, says so in `[data-live]` |
 * | `data-guard` | form | warns before leaving with something unsaved (also with `data-autosave`) |
 * | `data-filter="#list"` `data-none` | search field | hides the rows of the list that do not match |
 * | `data-all` | check box in a table's head, hidden | ticks every row that is shown; `[data-ticked="{n} …"]` counts |
 * | `data-copy="#field"` `data-copied` | button, hidden | copies a link |
 * | `data-paste-table` | text field | a pasted table keeps its cells, its bullets and their steps, as plain text |
 */

const PAUSE = 1500;
const AGAIN = 15_000;
const LOCK = 10_000;

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const isPost = (form) => form.method === 'post';

/** Forms with something that the server does not have yet. */
const unsaved = new Set();

/** 1. Saves a form in the background with its own address and fields; one save at a time. */
class Autosave {
  constructor(form) {
    this.form = form;
    this.live = form.querySelector('[data-live]') ?? form.appendChild(document.createElement('p'));
    this.live.setAttribute('role', 'status');
    form.addEventListener('input', () => this.later(PAUSE));
    form.addEventListener('change', () => this.later(PAUSE));
    addEventListener('online', () => unsaved.has(form) && this.save());
    document.addEventListener('visibilitychange', () => document.hidden && unsaved.has(form) && this.save());
  }

  later(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), time);
  }

  stop() {
    clearTimeout(this.timer);
    this.stopped = true;
  }

  say(text, time = '') {
    const words = (text ?? '').replace('{time}', time);
    if (this.live.textContent !== words) this.live.textContent = words;
  }

  /** The save under way, or a new one; settles when it is over and never rejects. */
  save() {
    this.running ??= this.send().finally(() => { this.running = null; });
    return this.running;
  }

  async send() {
    const { form } = this;
    const { saved, unsaved: offline, refused } = form.dataset;
    clearTimeout(this.timer);
    unsaved.delete(form);
    let answer;
    try {
      answer = await fetch(form.getAttribute('action') || location.href, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'X-Requested-With': 'autosave', Accept: 'application/json' },
        redirect: 'manual',
      });
      if (answer.status === 409) {
        // Somebody else saved: posted as a page, the form meets the page that shows both texts.
        if (this.stopped) return;
        this.stop();
        unsaved.delete(form);
        form.submit();
        return;
      }
      if (!answer.ok) throw answer;
      const { version, once, saved: time } = await answer.json();
      set(form, 'version', version);
      set(form, 'once', once);
      if (unsaved.has(form)) this.later(PAUSE);
      else this.say(saved, time);
    } catch {
      unsaved.add(form);
      // An answer that is no save (a mistake in the form, a session that ended) shows itself when the form is sent as a page.
      this.say(answer ? refused ?? offline : offline);
      if (!this.stopped && !(answer?.status < 500)) this.later(AGAIN);
    }
  }
}

function set(form, name, value) {
  const field = form.elements.namedItem(name);
  if (field && value !== undefined && value !== null) field.value = value;
}

const autosaves = new Map(all('form[data-autosave]').map((form) => [form, new Autosave(form)]));

/* 2. The warning before leaving. */
for (const form of all('form[data-autosave], form[data-guard]')) {
  form.addEventListener('input', () => unsaved.add(form));
  form.addEventListener('change', () => unsaved.add(form));
}
addEventListener('beforeunload', (event) => {
  if (unsaved.size) event.preventDefault();
});

/* 3. One press is one submit. A save under way is awaited first, so that the page does not conflict with itself. */
const locked = new Map();

function unlock(form) {
  const lock = locked.get(form);
  locked.delete(form);
  clearTimeout(lock?.timer);
  lock?.button?.removeAttribute('aria-disabled');
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter: button } = event;
  if (event.defaultPrevented || !isPost(form)) return;
  if (locked.has(form)) {
    event.preventDefault();
    return;
  }
  const autosave = autosaves.get(form);
  autosave?.stop();
  if (autosave?.running) {
    event.preventDefault();
    autosave.running.then(() => form.requestSubmit(button));
    return;
  }
  unsaved.delete(form);
  button?.setAttribute('aria-disabled', 'true');
  locked.set(form, { button, timer: setTimeout(unlock, LOCK, form) });
});
addEventListener('pageshow', () => {
  for (const form of [...locked.keys()]) unlock(form);
  for (const autosave of autosaves.values()) autosave.stopped = false;
});

/* 4. Whoever made a mistake or met a conflict is taken to the words about it. */
document.querySelector('.errs, .alert[tabindex]')?.focus();

/* 5. Filter while typing; Enter still asks the server. Marks over letters do not matter: "berzina" finds Bērziņa. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

for (const field of all('[data-filter]')) {
  const list = document.querySelector(field.dataset.filter);
  if (!list) continue;
  const note = document.createElement('p');
  note.className = 'empty';
  note.setAttribute('role', 'status');
  list.after(note);
  const rows = all('tbody tr:not(.grp-row), :scope > li', list).map((row) => [row, plain(row.textContent)]);
  field.addEventListener('input', () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    for (const [row, text] of rows) row.hidden = !words.every((word) => text.includes(word));
    for (const body of all('tbody', list)) body.hidden = !body.querySelector('tr:not(.grp-row, [hidden])');
    note.textContent = rows.every(([row]) => row.hidden) ? field.dataset.none ?? '' : '';
  });
}

/* 6. Tick every row that is shown. */
for (const box of all('[data-all]')) {
  const table = box.closest('table');
  const count = table.closest('form')?.querySelector('[data-ticked]');
  const picks = () => all('tbody tr:not([hidden]) input[type=checkbox][name]', table);
  const tell = () => {
    const every = picks();
    const ticked = every.filter((pick) => pick.checked).length;
    box.checked = ticked > 0 && ticked === every.length;
    box.indeterminate = ticked > 0 && ticked < every.length;
    if (count) count.textContent = count.dataset.ticked.replace('{n}', ticked);
  };
  box.hidden = false;
  box.addEventListener('change', () => {
    for (const pick of picks()) pick.checked = box.checked;
    tell();
  });
  table.addEventListener('change', tell);
  tell();
}

/* 7. Copy a link; where the clipboard is closed (no https), the old way. */
for (const button of all('[data-copy]')) {
  const source = document.querySelector(button.dataset.copy);
  if (!source) continue;
  const label = button.textContent;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    const text = source.value ?? source.href ?? source.textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      source.select?.();
      if (!document.execCommand('copy')) return;
    }
    button.textContent = button.dataset.copied ?? label;
    setTimeout(() => { button.textContent = label; }, 3000);
  });
}

/* 8. A pasted table keeps its cells: in plain text alone a word processor loses where a cell of several lines ends. */
const BLOCK = /^(?:P|DIV|LI|UL|OL|H[1-6]|TABLE|TR|BLOCKQUOTE|PRE)$/;

/** What an element says: a line for each block, a bullet and its step for each point of a list. Only text is ever taken from it. */
function words(node, step = 0) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ');
  if (node.nodeType !== Node.ELEMENT_NODE || /^(?:STYLE|SCRIPT|TITLE|HEAD)$/.test(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map((child) => words(child, step + (/^[UO]L$/.test(node.tagName) ? 1 : 0))).join('');
  if (node.tagName === 'LI') return `\n${'  '.repeat(Math.max(step - 1, 0))}• ${inner.trim()}\n`;
  return BLOCK.test(node.tagName) ? `\n${inner}\n` : inner;
}

/** Lines that say something; only a point keeps the space that shows its step. */
const tidy = (text) => text.split('\n').map((line) => (/^ *•/.test(line) ? line.trimEnd() : line.trim())).filter(Boolean).join('\n');

/** A cell as spreadsheets write it: in quotation marks where it has lines of its own. */
const cell = (element) => {
  const text = tidy(words(element)).replace(/\t/g, ' ');
  return /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function tabbed(html) {
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  const outer = [...pasted.querySelectorAll('table')].filter((table) => !table.parentElement.closest('table'));
  if (!outer.length) return null;
  const rows = (table) => [...table.rows].map((row) => [...row.cells].map(cell).join('\t')).join('\n');
  for (const table of outer) {
    const place = pasted.createElement('pre');
    place.dataset.rows = rows(table);
    table.replaceWith(place);
  }
  const parts = (node) => {
    if (node.dataset?.rows !== undefined) return `\n${node.dataset.rows}\n`;
    if (node.querySelector?.('[data-rows]')) return [...node.childNodes].map(parts).join('');
    return `${tidy(words(node))}\n`;
  };
  return parts(pasted.body).replace(/\n{2,}/g, '\n').trim();
}

for (const field of all('[data-paste-table]')) {
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    const text = html && tabbed(html);
    if (!text) return;
    event.preventDefault();
    // As if it had been typed, so that it can be undone.
    if (!document.execCommand('insertText', false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  });
}

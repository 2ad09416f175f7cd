// What the owner's pages are made of: elements, tables, times (Japan's) in words, and questions to the store.
const root = document.querySelector('base').getAttribute('app-root');
const engine = `${root}/api/engine/engine/${new URL(document.querySelector('base').href).pathname.split('/').at(-2)}`;

const moment = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' });
const number = new Intl.NumberFormat('ja-JP');

/** A moment as text; empty when there is none. */
export const at = value => (value ? moment.format(new Date(value)) : '');

export const digits = value => number.format(value);

const UNITS = [['日', 86_400_000], ['時間', 3_600_000], ['分', 60_000], ['秒', 1_000]];

/** How long milliseconds are, in the two largest units that are not naught. */
export function lasting(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) {
    return '';
  }
  const largest = UNITS.findIndex(([, length]) => milliseconds >= length);
  if (largest < 0) {
    return '1秒未満';
  }
  let rest = milliseconds;
  return UNITS.slice(largest, largest + 2).map(([name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count ? `${count}${name}` : '';
  }).join('');
}

export function element(name, properties = {}, ...children) {
  const { data = {}, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  Object.assign(made.dataset, data);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export const row = (...cells) => element('tr', {}, ...cells.map(cell =>
  (cell instanceof HTMLTableCellElement ? cell : element('td', {}, cell))));

export function table(caption, headings, rows) {
  return element('table', { className: 'cam-table keiyaku-table' },
    element('caption', { className: 'sr-only', textContent: caption }),
    element('thead', {}, element('tr', {}, ...headings.map(text => element('th', { scope: 'col', textContent: text })))),
    element('tbody', {}, ...rows));
}

export const button = (textContent, onclick, className = 'btn btn-link') =>
  element('button', { type: 'button', className, textContent, onclick });

export const paragraph = textContent => element('p', { textContent });

/** A labelled control of a search; the name is what a screen reader says where the text alone does not tell. */
export function labelled(text, control, name) {
  if (name) {
    control.ariaLabel = name;
  }
  return element('label', {}, text, control);
}

/** A day as date inputs have it. */
export const isoDay = date => `${date.getFullYear()}-${`${date.getMonth() + 1}`.padStart(2, '0')}-${`${date.getDate()}`.padStart(2, '0')}`;

export const day = (value = '') => element('input', { type: 'date', className: 'form-control', value });

/** Where periods begin unless somebody chooses otherwise, so that a page does not first read ten years. */
export function recently() {
  const date = new Date();
  date.setDate(date.getDate() - 90);
  return isoDay(date);
}

export function choice(options) {
  return element('select', { className: 'form-control' },
    ...options.map(([value, textContent]) => element('option', { value, textContent })));
}

/** A form that searches when it is sent. */
export function searchForm(search, ...controls) {
  return element('form', {
    className: 'keiyaku-search',
    onsubmit: event => {
      event.preventDefault();
      search();
    }
  }, ...controls, element('button', { type: 'submit', className: 'btn btn-default', textContent: '表示' }));
}

async function answer(address, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined && value !== null);
  const response = await fetch(`${address}?${new URLSearchParams(given)}`, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response.json();
}

/** Asks one of our own queries. */
export const askStore = (path, parameters = {}) => answer(`${root}/api/owner${path}`, parameters);

/** Asks the engine. */
export const askEngine = (path, parameters = {}) => answer(`${engine}${path}`, parameters);

const latest = new WeakMap();

/**
 * Shows what comes of a question, or that it could not be answered; a former question's answer that comes late is dropped.
 * The question is given a function that tells whether it is still the latest one of its place.
 */
export async function fill(place, question, failure = '読み込めませんでした。権限と接続をご確認ください。') {
  const asked = {};
  latest.set(place, asked);
  const isLatest = () => latest.get(place) === asked;
  place.replaceChildren(paragraph('読み込んでいます…'));
  let shown;
  try {
    shown = [await question(isLatest)].flat();
  } catch {
    shown = [paragraph(failure)];
  }
  if (isLatest()) {
    place.replaceChildren(...shown);
  }
}

/** The key of a process definition, which its id begins with. */
export const keyOf = definitionId => definitionId.split(':')[0];

/** Sends something to the store, below the webapps' own address. */
export function post(path, body) {
  const [, token = ''] = document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/) ?? [];
  return fetch(`${root}/api${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
    body: JSON.stringify(body)
  });
}

/** Has the store do something. */
export async function tellStore(path, body) {
  const response = await post(`/owner${path}`, body);
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response.json();
}

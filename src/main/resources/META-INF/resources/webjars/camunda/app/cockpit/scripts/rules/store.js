// What the page of rules asks of the store, and how it says that something was refused.
import { element, post } from '../owner/page.js';
import { closeTables } from './table.js';

const address = `${document.querySelector('base').getAttribute('app-root')}/api/rules`;

async function answered(response) {
  const body = await response.text();
  if (!response.ok) {
    const message = response.headers.get('Content-Type')?.includes('json') && JSON.parse(body).message;
    throw new Error(message || '処理できませんでした。権限と接続、入力をご確認ください。');
  }
  return body ? JSON.parse(body) : undefined;
}

export const ask = async path => answered(await fetch(`${address}${path}`, { headers: { Accept: 'application/json' } }));

export const tell = async (path, body = {}) => answered(await post(`/rules${path}`, body));

const latest = new WeakMap();

/** Shows what comes of something, or why it was refused; what comes late, after something newer was asked, is dropped. */
export async function shown(place, work) {
  const asked = {};
  latest.set(place, asked);
  closeTables(place);
  place.replaceChildren(element('p', { textContent: '読み込んでいます…' }));
  let nodes;
  try {
    nodes = [await work()].flat().filter(Boolean);
  } catch (refusal) {
    nodes = [element('p', { className: 'keiyaku-obstacle', role: 'alert', textContent: refusal.message })];
  }
  if (latest.get(place) === asked) {
    place.replaceChildren(...nodes);
  } else {
    nodes.forEach(closeTables);
  }
}

/** A form with a reason, which is sent with a button. */
export function reasonForm(label, action, send, style = 'btn-primary') {
  const reason = element('input', { className: 'form-control', maxLength: 500, required: true, size: 50 });
  return element('form', {
    className: 'keiyaku-search',
    onsubmit: event => {
      event.preventDefault();
      send(reason.value);
    }
  }, element('label', {}, label, reason), element('button', { type: 'submit', className: `btn ${style}`, textContent: action }));
}

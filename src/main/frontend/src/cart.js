import flatpickr from 'flatpickr';
import { Japanese } from 'flatpickr/dist/l10n/ja.js';
import { send } from './http.js';
import { plainNumber } from './numbers.js';
import { valuesByPath } from './paths.js';
import { explainDays, isoDay } from './startdays.js';
import { texts } from './texts.js';

/** A line of the cart whose quantities and start date are changed where they stand. Each input has its path as its name. */
class Line {

  constructor(element, days, saved) {
    this.element = element;
    this.inputs = [...element.querySelectorAll('.cart__field input[name]')];
    this.saved = saved;
    this.running = Promise.resolve(true);
    this.sent = this.values(({ defaultValue }) => defaultValue);
    const start = element.querySelector('input[name=desiredStart]');
    flatpickr(start, { dateFormat: 'Y/n/j', locale: Japanese, static: true, disableMobile: true, monthSelectorType: 'static' });
    explainDays(start, days);
    element.addEventListener('change', () => this.changed());
    // what was typed before this script was there
    this.changed();
  }

  values(of = ({ value }) => value) {
    return JSON.stringify(valuesByPath(this.inputs.map(input =>
      [input.name, input.name === 'desiredStart' ? isoDay(of(input)) : plainNumber(of(input))])));
  }

  /** One request at a time, the newest state last. */
  changed() {
    this.running = this.running.then(taken => (this.values() === this.sent ? taken : this.save()));
  }

  async save() {
    this.sent = this.values();
    // the request outlives the page of somebody who is quick
    const outcome = await send('PATCH', `/cart/items/${this.element.dataset.line}`, this.sent,
      document.querySelector('meta[name=csrf-token]')?.content ?? '', { keepalive: true });
    const errors = outcome.errors ?? {};
    this.say(errors, outcome.kind);
    if (outcome.kind === 'next') {
      await this.saved();
    } else if (outcome.kind !== 'rejected') {
      // the same may be sent once more
      this.sent = null;
    }
    return outcome.kind === 'next';
  }

  /** Shows each refusal at its field, and the others beside the plan. */
  say(errors, kind) {
    const elsewhere = Object.entries(errors).filter(([field]) => !this.inputs.some(({ name }) => name === field));
    for (const input of this.inputs) {
      input.setAttribute('aria-invalid', String(input.name in errors));
      input.classList.toggle('is-invalid', input.name in errors);
      show(this.element.querySelector(`[data-problem-at="${CSS.escape(input.name)}"]`), errors[input.name]);
    }
    show(this.element.querySelector('[data-problem]'),
      kind === 'next' || kind === 'rejected' ? elsewhere.map(([, message]) => message).join(' ') : texts[kind] ?? texts.failed);
  }

  /** Whether the server has taken everything that was entered. */
  settled() {
    this.changed();
    return this.running;
  }

  focusProblem() {
    (this.inputs.find(input => input.classList.contains('is-invalid')) ?? this.inputs[0]).focus();
  }

}

function show(place, message = '') {
  place.textContent = message;
  place.hidden = !message;
}

/** Takes over what the server now says of the cart, and nothing that can be typed into. */
async function refresh(cart) {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of cart.querySelectorAll('[data-fresh]')) {
    const fresh = page.querySelector(`[data-fresh="${CSS.escape(part.dataset.fresh)}"]`);
    if (!fresh) {
      location.reload();
      return;
    }
    part.replaceWith(document.importNode(fresh, true));
  }
}

/** Lets quantities and start dates be changed in the cart, and nobody go on before the server has taken them. */
export function editInPlace(cart) {
  const days = JSON.parse(cart.querySelector('[data-start-days]').textContent);
  const lines = [...cart.querySelectorAll('[data-line]')]
    .map(element => new Line(element, days[element.dataset.plan], () => refresh(cart)));
  cart.addEventListener('click', async event => {
    const link = event.target.closest('a[data-after-saving]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const settled = await Promise.all(lines.map(line => line.settled()));
    const refused = lines[settled.indexOf(false)];
    if (refused) {
      refused.focusProblem();
    } else {
      location.assign(link.href);
    }
  });
  addEventListener('pageshow', event => event.persisted && location.reload());
}

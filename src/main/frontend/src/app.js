import { startForms } from './forms.js';

const prices = document.querySelector('[data-price-by-quantity]');
if (prices) {
  import('./prices.js').then(({ showPricesByQuantity }) => showPricesByQuantity(prices));
}

const line = document.querySelector('[data-line-amount]');
const listening = line && import('./prices.js').then(({ showAmountOfLine }) => showAmountOfLine(line));

if (document.querySelector('.form-island')) {
  startForms(document, listening);
}

for (const field of document.querySelectorAll('[data-submit-on-change]')) {
  field.addEventListener('change', () => field.form.requestSubmit());
  field.form.querySelector('button[type=submit]').hidden = true;
}

const concealed = document.querySelectorAll('[data-conceal]');
if (concealed.length) {
  import('./reveal.js').then(({ reveal }) => concealed.forEach(reveal));
}

const cart = document.querySelector('[data-cart]');
if (cart) {
  import('./cart.js').then(({ editInPlace }) => editInPlace(cart));
}

for (const place of document.querySelectorAll('[data-scroll]')) {
  import('./scrolling.js').then(({ showMore }) => showMore(place));
}

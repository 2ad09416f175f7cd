if (document.querySelector('.form-island')) {
  import('./island.js').then(({ startIslands }) => startIslands(document));
}

const prices = document.querySelector('[data-price-by-quantity]');
if (prices) {
  import('./prices.js').then(({ showPricesByQuantity }) => showPricesByQuantity(prices));
}

const cart = document.querySelector('[data-cart]');
if (cart) {
  import('./cart.js').then(({ editInPlace }) => editInPlace(cart));
}

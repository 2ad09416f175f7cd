import { plainNumber } from './numbers.js';

/** What a quantity of a plan costs for one billing period, in yen; null where the plan is not sold in it. */
export function amountOf(quantity, { unitPrice, minimum, maximum }) {
  return Number.isSafeInteger(quantity) && quantity >= minimum && quantity <= maximum ? quantity * unitPrice : null;
}

/** The quantity that was typed; NaN for what is none. */
export function quantityOf(typed) {
  const plain = plainNumber(typed);
  return /^[1-9]\d{0,6}$/.test(plain) ? Number(plain) : NaN;
}

/** Shows each plan's amount while a quantity is typed. The page came with the server's; what is ordered, it computes again. */
export function showPricesByQuantity(form) {
  const yen = new Intl.NumberFormat('ja-JP');
  const cells = [...document.querySelectorAll('[data-unit-price]')].map(cell => ({
    amount: cell.querySelector('[data-amount]'),
    notSold: cell.querySelector('[data-not-sold]'),
    plan: {
      unitPrice: Number(cell.dataset.unitPrice), minimum: Number(cell.dataset.minimum), maximum: Number(cell.dataset.maximum)
    }
  }));
  const update = ({ target, isComposing }) => {
    const quantity = quantityOf(target.value);
    if (isComposing || Number.isNaN(quantity)) {
      return;
    }
    for (const { amount, notSold, plan } of cells) {
      const sum = amountOf(quantity, plan);
      amount.hidden = sum === null;
      notSold.hidden = sum !== null;
      if (sum !== null) {
        amount.firstElementChild.textContent = `${yen.format(sum)}円`;
      }
    }
  };
  form.elements.quantity.addEventListener('input', update);
  form.elements.quantity.addEventListener('compositionend', update);
  // what was typed before this script was there
  update({ target: form.elements.quantity });
}

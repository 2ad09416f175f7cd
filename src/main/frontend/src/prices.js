import { plainNumber } from './numbers.js';

/** What a quantity of a plan costs for one billing period, in yen; null where the plan is not sold in it. */
export function amountOf(quantity, { unitPrice, minimum, maximum }) {
  return Number.isSafeInteger(quantity) && quantity >= minimum && quantity <= maximum ? quantity * unitPrice : null;
}

/** The quantity that was typed; NaN for what is none, or more than the largest that anything is sold in. */
export function quantityOf(typed, largest) {
  const plain = plainNumber(typed);
  return /^[1-9]\d{0,8}$/.test(plain) && Number(plain) <= largest ? Number(plain) : NaN;
}

/**
 * What a line of the cart costs for one billing period, in yen: the plan, its options, both; null where the plan is not
 * sold in that quantity, or an option in what was chosen of it. @param options those chosen, each {unitPrice, rule}, and
 * with the rule CHOSEN {quantity, minimum, maximum}
 */
export function amountsOf(quantity, plan, options) {
  const own = amountOf(quantity, plan);
  if (own === null) {
    return null;
  }
  const each = options.map(option => amountOfOption(quantity, option));
  if (each.includes(null)) {
    return null;
  }
  const added = each.reduce((sum, amount) => sum + amount, 0);
  return { plan: own, options: added, total: own + added };
}

function amountOfOption(planQuantity, option) {
  switch (option.rule) {
    case 'SINGLE': return option.unitPrice;
    case 'CHOSEN': return amountOf(option.quantity, option);
    default: return option.unitPrice * planQuantity;
  }
}

/** Whether options were chosen although one excludes the other, or without the other that one needs. */
export function isConflict(chosen, { one, other, excludes }) {
  return chosen.includes(one) && chosen.includes(other) === excludes;
}

const yen = amount => `${new Intl.NumberFormat('ja-JP').format(amount)}円`;

const planOf = ({ dataset }) => ({
  unitPrice: Number(dataset.unitPrice), minimum: Number(dataset.minimum), maximum: Number(dataset.maximum)
});

/** Shows each plan's amount while a quantity is typed. The page came with the server's; what is ordered, it computes again. */
export function showPricesByQuantity(form) {
  const { quantity: input } = form.elements;
  const problem = form.querySelector('[data-quantity-problem]');
  const cells = [...document.querySelectorAll('[data-unit-price]')].map(cell => ({
    amount: cell.querySelector('[data-amount]'),
    notSold: cell.querySelector('[data-not-sold]'),
    plan: planOf(cell)
  }));
  const largest = Number(form.dataset.largest);
  const update = ({ isComposing }) => {
    if (isComposing) {
      return;
    }
    const quantity = quantityOf(input.value, largest);
    const refused = Number.isNaN(quantity);
    problem.hidden = !refused;
    input.setAttribute('aria-invalid', String(refused));
    input.classList.toggle('is-invalid', refused);
    for (const { amount, notSold, plan } of cells) {
      const sum = amountOf(quantity, plan);
      amount.hidden = sum === null;
      notSold.hidden = sum !== null;
      if (sum !== null) {
        amount.firstElementChild.textContent = yen(sum);
      }
    }
    if (!refused && input.value !== input.defaultValue) {
      handOn(quantity);
    }
  };
  input.addEventListener('input', update);
  input.addEventListener('compositionend', update);
  // what was typed before this script was there
  update({});
}

/** The plan's own page begins with the quantity at which it was compared. */
function handOn(quantity) {
  document.querySelectorAll('a[data-plan-link]').forEach(link => {
    link.search = new URLSearchParams({ quantity });
  });
}

/**
 * Shows what a plan costs as it is configured, beside the button of its form, or why its options do not go together: then
 * it costs nothing. What is ordered, the server checks and computes again.
 */
export function showAmountOfLine(place) {
  const plan = planOf(place);
  const options = new Map([...document.querySelectorAll('[data-option]')].map(({ dataset }) =>
    [dataset.option, { ...planOf({ dataset }), rule: dataset.quantityRule }]));
  const conflicts = [...place.querySelectorAll('[data-conflict]')].map(element => ({
    element, one: element.dataset.one, other: element.dataset.other, excludes: element.dataset.excludes === 'true'
  }));
  const shown = name => place.querySelector(`[data-${name}-amount]`);
  document.addEventListener('form-island:changed', ({ target, detail }) => {
    const quantities = new Map((detail.optionQuantities ?? []).map(({ code, quantity }) => [code, quantity]));
    const chosen = (detail.options ?? []).filter(code => options.has(code))
      .map(code => ({ ...options.get(code), quantity: quantities.get(code) }));
    const amounts = amountsOf(detail.quantity, plan, chosen);
    const arisen = conflicts.filter(conflict => isConflict(detail.options ?? [], conflict));
    conflicts.forEach(conflict => { conflict.element.hidden = !arisen.includes(conflict); });
    place.querySelector('[data-amounts]').hidden = amounts === null || arisen.length > 0;
    place.querySelector('[data-no-amount]').hidden = amounts !== null || arisen.length > 0;
    Object.entries(amounts ?? {}).forEach(([name, amount]) => shown(name)?.replaceChildren(yen(amount)));
    if (place.hidden) {
      target.querySelector('button[type=submit]').before(place);
      place.hidden = false;
    }
  });
}

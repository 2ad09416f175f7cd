/** A number as people type it in Japan: full-width digits and separators are read as what they mean. */
export function plainNumber(typed) {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}

/**
 * Gives form-js's number fields plain digits. It takes what it cannot read for "NaN", and it would see every stage of a
 * conversion, so what is still being composed is kept from it until it is settled.
 */
export function readNumbersAsTyped(container) {
  const isNumber = target => target.matches('.fjs-form-field-number input');
  container.addEventListener('input', event => {
    if (!isNumber(event.target)) {
      return;
    }
    if (event.isComposing) {
      event.stopPropagation();
    } else {
      event.target.value = plainNumber(event.target.value);
    }
  }, true);
  container.addEventListener('compositionend', ({ target }) => {
    if (isNumber(target)) {
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, true);
}

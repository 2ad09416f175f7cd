/** Shows at its field why something is refused, until the clerk enters something else there. */
export function show(message, field) {
  field.querySelector('.keiyaku-refused')?.remove();
  const shown = Object.assign(document.createElement('div'), {className: 'fjs-form-field-error keiyaku-refused', textContent: message});
  shown.setAttribute('role', 'alert');
  field.classList.add('fjs-has-errors');
  field.append(shown);
  const change = new AbortController();
  for (const event of ['input', 'change', 'click']) {
    field.addEventListener(event, () => {
      shown.remove();
      field.classList.remove('fjs-has-errors');
      change.abort();
    }, {signal: change.signal});
  }
}

/** @returns whether there is a field that is refused: it has the focus, ready to be corrected */
export function focusRefused() {
  const field = document.querySelector('.fjs-container .fjs-form-field-error')?.closest('.fjs-form-field');
  field?.scrollIntoView({block: 'center'});
  field?.querySelector('input, textarea, select')?.focus({preventScroll: true});
  return Boolean(field);
}

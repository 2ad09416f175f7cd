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

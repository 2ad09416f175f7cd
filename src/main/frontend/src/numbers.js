/** A number as people type it in Japan: full-width digits and separators are read as what they mean. */
export function plainNumber(typed) {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}

/** The number that was typed, or else the text as it was typed, to be refused; null for nothing. */
export function numberOrText(typed) {
  const plain = plainNumber(typed);
  if (plain === '') {
    return null;
  }
  return isNumber(plain) ? Number(plain) : typed;
}

/** Whether a text is a number as people write it: `1e2` is none. */
export function isNumber(text) {
  return /^-?\d+(\.\d+)?$/.test(text);
}

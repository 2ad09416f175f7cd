import { texts } from './texts.js';

/** form-js's validation messages, as it words them in 1.8.7. */
const patterns = [
  [/^Field is required\.$/, (_, field) => requiredText(field)],
  [/^Field must match pattern /, () => texts.pattern],
  [/^Field must have minimum value of (.+)\.$/, ([, limit]) => texts.min(limit)],
  [/^Field must have maximum value of (.+)\.$/, ([, limit]) => texts.max(limit)],
  [/^Field must have minimum length of (.+)\.$/, ([, limit]) => texts.minLength(limit)],
  [/^Field must have maximum length of (.+)\.$/, ([, limit]) => texts.maxLength(limit)],
  [/^Field must be a valid\s+international phone number\./, () => texts.phone],
  [/^Field must be a valid email\.$/, () => texts.email],
  [/^Value is not a number\.$/, () => texts.notANumber],
  [/^Value is expected to be an integer\.$/, () => texts.integer],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, ([, digits]) => texts.decimals(digits)],
  [/nearest valid values are (.+) and (.+)\.$/, ([, below, above]) => texts.step(below, above)]
];

function requiredText(field) {
  switch (field.type) {
    case 'checkbox':
      return texts.requiredConsent;
    case 'radio':
    case 'checklist':
    case 'select':
    case 'taglist':
      return texts.requiredChoice;
    default:
      return texts.required;
  }
}

/** A message of form-js's validator in Japanese; one it is not known to give becomes a general one. */
export function translate(message, field) {
  for (const [pattern, text] of patterns) {
    const match = pattern.exec(message);
    if (match) {
      return text(match, field);
    }
  }
  return texts.invalid;
}

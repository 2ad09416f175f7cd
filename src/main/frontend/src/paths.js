/** A value path of form-js (`['rows', 0, 'answer']`) as the server writes it (`rows[0].answer`). */
export function pathText(valuePath) {
  return valuePath.reduce((text, step) =>
    typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`, '');
}

/** Values as they are sent, each at its path (`rows[0].answer`); rows of which none is given are empty. */
export function valuesByPath(entries) {
  const values = {};
  for (const [path, value] of entries) {
    const steps = path.split(/[.[\]]+/).filter(Boolean);
    const last = steps.pop();
    const place = steps.reduce((at, step, index) => (at[step] ??= /^\d+$/.test(steps[index + 1]) ? [] : {}), values);
    place[last] = value;
  }
  return withoutHoles(values);
}

/** The messages of a field instance in form-js's errors: by id, then by the row of each list around it. */
export function messagesOf(errors, { id, indexes }) {
  const found = Object.values(indexes ?? {}).reduce((at, index) => at?.[index], errors[id]);
  return Array.isArray(found) ? found.filter(message => typeof message === 'string') : [];
}

/** The rows of lists that nobody was asked anything in are empty objects, not holes. */
export function withoutHoles(value) {
  if (Array.isArray(value)) {
    return Array.from(value, entry => (entry === undefined ? {} : withoutHoles(entry)));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutHoles(entry)]));
  }
  return value;
}

/** What was typed, laid over what the server knows. Rows belong to the server: typed rows only fill them. */
export function overlay(known, typed) {
  if (Array.isArray(known) && known.some(isRow)) {
    return Array.isArray(typed) && typed.length === known.length
      ? known.map((row, index) => overlay(row, typed[index]))
      : known;
  }
  if (isRow(known) && isRow(typed)) {
    const merged = { ...known };
    for (const [key, entry] of Object.entries(typed)) {
      merged[key] = key in known ? overlay(known[key], entry) : entry;
    }
    return merged;
  }
  return typed === undefined ? known : typed;
}

function isRow(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

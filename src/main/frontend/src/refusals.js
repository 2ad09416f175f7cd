import { pathText } from './paths.js';

/** What the server refused. A refusal stands until its field's value changes or the form is sent again. */
export class Refusals {

  constructor() {
    this.byPath = new Map();
  }

  clear() {
    this.byPath.clear();
  }

  /** @param valueAt (path) => the value that was refused */
  take(errors, valueAt) {
    this.clear();
    for (const [path, message] of Object.entries(errors)) {
      this.byPath.set(path, { message, value: JSON.stringify(valueAt(path) ?? null) });
    }
  }

  of({ valuePath }, value) {
    const refusal = this.byPath.get(pathText(valuePath));
    return refusal && refusal.value === JSON.stringify(value ?? null) ? refusal.message : undefined;
  }

}

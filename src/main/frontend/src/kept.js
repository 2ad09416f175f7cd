/**
 * What could not be sent stays in this tab until it could: a failed request or an ended session must not cost what
 * was typed. Only the member who typed it gets it back.
 */
export class Kept {

  constructor(storage, member, address) {
    this.storage = storage;
    this.key = `keiyaku:${member}:${address}`;
  }

  keep(json) {
    try {
      this.storage.setItem(this.key, json);
    } catch {
      // full or forbidden storage: the page itself still holds the values
    }
  }

  drop() {
    this.storage.removeItem(this.key);
  }

  read() {
    try {
      return JSON.parse(this.storage.getItem(this.key));
    } catch {
      return null;
    }
  }

}

const digits = typed => (typed ?? '').normalize('NFKC').replace(/\D/g, '');

/** What a postal code says of an address, or null. */
async function area(code) {
  const answer = await fetch(`/postal-codes/${code}`, { headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.status === 200 ? answer.json() : null;
}

/**
 * Fills in prefecture and town when a postal code has been typed, in the fields that the form names (`fills`). What a
 * person has written behind the prefecture stays.
 */
export class PostalCode {

  /** @param look asks what a code says */
  constructor(look = area) {
    this.look = look;
    this.known = new Map();
    this.filled = '';
  }

  /**
   * @param path of the code's field
   * @param typed what stands in it
   * @param valueOf gives what stands in the street's field when the answer has come
   * @returns what to write into prefecture and street, null for nothing new
   */
  async changed(path, typed, valueOf) {
    const code = digits(typed);
    const first = !this.known.has(path);
    if (this.known.get(path) === code) {
      return null;
    }
    this.known.set(path, code);
    if (first || code.length !== 7) {
      return null;
    }
    const found = await this.look(code);
    if (!found || this.known.get(path) !== code) {
      return null;
    }
    const street = valueOf() ?? '';
    const free = street.trim() === '' || street === this.filled;
    if (free) {
      this.filled = found.street;
    }
    return { prefecture: found.prefecture, street: free ? found.street : null };
  }

}

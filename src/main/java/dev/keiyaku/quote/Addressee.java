package dev.keiyaku.quote;

/** To whom a quote is addressed: a Japanese document says 御中 or 様, never both. */
public enum Addressee {

	/** The company, 御中. */
	COMPANY,

	/** The person in charge, 様. */
	PERSON

}

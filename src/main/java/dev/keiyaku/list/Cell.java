package dev.keiyaku.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.store.Texts;

/**
 * What stands in a row of a list under one heading. The fragment of its kind in
 * {@code list/cells} says how it looks.
 */
public sealed interface Cell {

	/** The same for spreadsheets: unadorned, so that they sort it and count with it. */
	String inFile(Texts texts);

	/** The fragment that shows it. */
	default String kind() {
		return getClass().getSimpleName().toLowerCase();
	}

	/** By what the entry is known; the row's heading. */
	record Number(String number) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return this.number;
		}

	}

	record Text(String text) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return this.text;
		}

	}

	/** Words that are broken between these parts only. */
	record Unbroken(List<String> parts) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return String.join("", this.parts);
		}

	}

	/**
	 * The first of several names, and how many others there are.
	 *
	 * @param note stands below and smaller; empty for none
	 */
	record Names(List<String> names, String note) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return texts.enumerated(this.names.stream());
		}

	}

	/** A title; below it and smaller, the first of several names and how many others. */
	record Titled(String title, List<String> names) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return this.title;
		}

	}

	/**
	 * What leads to a page of the store; below it and smaller, how it stands, in words
	 * that are broken between these parts only.
	 *
	 * @param path with a leading slash
	 */
	record Link(String text, String path, List<String> note) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return this.text;
		}

	}

	record Day(LocalDate day) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return this.day.toString();
		}

	}

	record Moment(Instant moment) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return texts.sortableMoment(this.moment);
		}

	}

	record Yen(long yen) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return String.valueOf(this.yen);
		}

	}

	/**
	 * Yen of which more is to be said.
	 *
	 * @param text what the page says, the yen in it
	 */
	record Price(long yen, String text) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return String.valueOf(this.yen);
		}

	}

	/**
	 * A state, as a badge: the fragment {@code status} of the feature's own template
	 * {@code parts}.
	 *
	 * @param label the message below which the states have theirs
	 */
	record Status(Enum<?> status, String label) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return texts.of(this.label + "." + this.status.name());
		}

	}

	/**
	 * A button that leads to the page of the entry's number.
	 *
	 * @param label the message on it; the one that names the entry ends with {@code .of}
	 */
	record Detail(String number, String label) implements Cell {

		@Override
		public String inFile(Texts texts) {
			return this.number;
		}

	}

}

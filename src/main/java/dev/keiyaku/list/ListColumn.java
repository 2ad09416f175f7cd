package dev.keiyaku.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import dev.keiyaku.store.Texts;

/**
 * All that is said of one column: its heading, what stands in it on the page and in the
 * file, and by what it sorts the list. It is in both, and sorts nothing, unless it is
 * said otherwise.
 *
 * @param <T> what is listed
 */
public final class ListColumn<T> {

	/** How a heading looks. */
	public enum Look {

		PLAIN, AMOUNT, HIDDEN

	}

	private final String heading;

	private final Look look;

	private final Function<T, ? extends Cell> cell;

	private Object[] arguments = {};

	private String key;

	private String property;

	private boolean onPage = true;

	private boolean inFile = true;

	private Function<T, String> filed;

	private ListColumn(String heading, Look look, Function<T, ? extends Cell> cell) {
		this.heading = heading;
		this.look = look;
		this.cell = cell;
	}

	/**
	 * A column of any kind.
	 * @param heading the message
	 */
	public static <T> ListColumn<T> of(String heading, Function<T, ? extends Cell> cell) {
		return new ListColumn<>(heading, Look.PLAIN, cell);
	}

	/** What the entries are known by. */
	public static <T> ListColumn<T> number(String heading, Function<T, String> number) {
		return of(heading, number.andThen(Cell.Number::new));
	}

	public static <T> ListColumn<T> text(String heading, Function<T, String> text) {
		return of(heading, text.andThen(Cell.Text::new));
	}

	public static <T> ListColumn<T> day(String heading, Function<T, LocalDate> day) {
		return of(heading, day.andThen(Cell.Day::new));
	}

	public static <T> ListColumn<T> moment(String heading, Function<T, Instant> moment) {
		return of(heading, moment.andThen(Cell.Moment::new));
	}

	public static <T> ListColumn<T> yen(String heading, Function<T, Long> yen) {
		return new ListColumn<>(heading, Look.AMOUNT, yen.andThen(Cell.Yen::new));
	}

	/**
	 * Yen of which the page says more, such as how often they are due.
	 * @param text with the yen
	 */
	public static <T> ListColumn<T> price(String heading, Function<T, Long> yen, Function<T, String> text) {
		return new ListColumn<>(heading, Look.AMOUNT, (entry) -> new Cell.Price(yen.apply(entry), text.apply(entry)));
	}

	/**
	 * States, as badges.
	 * @param label the message below which the states have theirs
	 */
	public static <T> ListColumn<T> status(String heading, String label, Function<T, ? extends Enum<?>> status) {
		return of(heading, (entry) -> new Cell.Status(status.apply(entry), label));
	}

	/** What the file alone says. */
	public static <T> ListColumn<T> filed(String heading, Function<T, String> text) {
		return text(heading, text).onlyInFile();
	}

	/** Buttons that lead to the entries' own pages; the page alone has them. */
	public static <T> ListColumn<T> detail(String heading, Function<T, String> number) {
		return new ListColumn<T>(heading, Look.HIDDEN, (entry) -> new Cell.Detail(number.apply(entry), heading))
			.onlyOnPage();
	}

	/**
	 * Lets the list be sorted by it.
	 * @param key its name in addresses
	 * @param property the entity's
	 */
	public ListColumn<T> sortedBy(String key, String property) {
		this.key = key;
		this.property = property;
		return this;
	}

	/** Has the file say something else than the page. */
	public ListColumn<T> inFile(Function<T, String> filed) {
		this.filed = filed;
		return this;
	}

	public ListColumn<T> onlyInFile() {
		this.onPage = false;
		return this;
	}

	public ListColumn<T> onlyOnPage() {
		this.inFile = false;
		return this;
	}

	/** Fills the heading's message. */
	public ListColumn<T> headedWith(Object... arguments) {
		this.arguments = arguments;
		return this;
	}

	public String heading() {
		return this.heading;
	}

	public Object[] arguments() {
		return this.arguments;
	}

	public Look look() {
		return this.look;
	}

	/** Its name in addresses; null when the list cannot be sorted by it. */
	public String key() {
		return this.key;
	}

	public Cell cell(T entry) {
		return this.cell.apply(entry);
	}

	boolean isOnPage() {
		return this.onPage;
	}

	boolean isInFile() {
		return this.inFile;
	}

	String property() {
		return this.property;
	}

	String title(Texts texts) {
		return texts.of(this.heading, this.arguments);
	}

	String filed(T entry, Texts texts) {
		return (this.filed != null) ? this.filed.apply(entry) : cell(entry).inFile(texts);
	}

}

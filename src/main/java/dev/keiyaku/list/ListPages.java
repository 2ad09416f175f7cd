package dev.keiyaku.list;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;

import dev.keiyaku.store.Texts;

import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers for a list's two addresses: its page, and with {@code .csv} its file. */
@Component
public class ListPages {

	private final Texts texts;

	ListPages(Texts texts) {
		this.texts = texts;
	}

	/**
	 * @param asked the address's parameters
	 * @param found finds the entries that whoever asks may see
	 */
	public <T> ModelAndView page(Listing<T> listing, Map<String, String> asked, Function<ListQuery, Page<T>> found) {
		ListQuery query = listing.read(asked);
		return new ModelAndView("list/page",
				Map.of("list", query, "entries", query.isRefused() ? Page.empty() : found.apply(query)));
	}

	/**
	 * The same entries, all of them, for a spreadsheet; where the search is refused, the
	 * page says why.
	 */
	public <T> ResponseEntity<byte[]> file(Listing<T> listing, Map<String, String> asked,
			Function<ListQuery, Page<T>> found) {
		ListQuery query = listing.readAll(asked);
		if (query.isRefused()) {
			return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(query.address())).build();
		}
		return listing.file(found.apply(query).getContent(), this.texts)
			.answer(this.texts.of(listing.kind() + ".list.file"));
	}

}

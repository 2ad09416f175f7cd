package dev.keiyaku.delivery;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * Who ordered and who will use it, as clerks read it: texts for people.
 *
 * @param user null where nobody was asked
 * @param answers what the maker needs to know
 */
public record Parties(Company company, Person customer, Person user, List<Answer> answers) {

	public record Company(String name, String number, String address) {
	}

	/**
	 * @param title null for whoever will use it
	 * @param address null for whoever ordered, which is the company's
	 */
	@JsonInclude(Include.NON_NULL)
	public record Person(String department, String title, String name, String nameKana, String phone, String email,
			String address) {
	}

	/** What was answered to a plan's question. */
	public record Answer(String plan, String question, String answer) {
	}

}

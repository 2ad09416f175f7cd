package dev.keiyaku.member;

import java.util.List;

/**
 * Who is to become a user of a company, shown on ユーザー管理 below those who are. The module
 * that brings people in implements it as a bean; the page needs no other word of it.
 */
public interface UsersToBe {

	/**
	 * @return the template that shows them: its fragment {@code news} says what has just
	 * happened to one of them, {@code open} lists those that it is given
	 */
	String template();

	List<?> of(long companyId);

}

/**
 * What staff see of their work across tasks: the search, what a task's card and head say,
 * a company's file. It reads what features offer of their cases
 * ({@link dev.keiyaku.number.CaseRows}) and changes nothing of theirs. A desk finds the
 * cases in which it has, or had, a task, and no others.
 */
@org.springframework.modulith.ApplicationModule(displayName = "desk")
package dev.keiyaku.desk;

/**
 * The process {@code credit-check}, which every procedure that costs money calls, and the
 * steps with which its caller plans, releases and bills the transaction. All of them go
 * by the business number alone; nothing here knows what is paid for.
 */
package dev.keiyaku.payment.process;

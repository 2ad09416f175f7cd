/**
 * Questions to the store and their answers (store 9): from visitors and members, about
 * anything or about something of the company's that has a number. An inquiry is a thread
 * of messages; what it is about is told by its feature
 * ({@link dev.keiyaku.inquiry.InquiryTopic}), nothing here knows what an order or a
 * contract is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "inquiry")
package dev.keiyaku.inquiry;

/**
 * What whoever buys is asked and agrees to, be it in an order or in the change of a
 * contract (store 4.1): customer and user, the questions of plans, the terms of makers
 * and store, the payment method. Here are the shared forms ({@code order-customer},
 * {@code order-questions}, {@code order-service-terms}, {@code order-payment},
 * {@code order-sales-terms}), what is read out of them, and how clerks read it. What is
 * bought and what becomes of it is the feature's, which also keeps all this.
 */
@org.springframework.modulith.ApplicationModule(displayName = "purchase")
package dev.keiyaku.purchase;

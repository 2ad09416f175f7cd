/**
 * Inquiries in the portal: {@code /inquiry} for everybody, {@code /mypage/inquiries} for
 * members.
 */
package dev.keiyaku.inquiry.web;

/**
 * Registering and inviting in the portal: {@code /register}, {@code /invitations},
 * {@code /mypage/users/invite}.
 */
package dev.keiyaku.joining.web;

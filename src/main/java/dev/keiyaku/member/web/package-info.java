/**
 * ユーザー管理, ロール管理, 会員情報 and 操作履歴 in the portal: pages, their forms, and the link that
 * confirms an e-mail address. What may be done is the module's own to decide.
 */
package dev.keiyaku.member.web;

package dev.keiyaku.mail;

import java.util.Map;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the store's mails come from and where its desks read theirs. A missing sender
 * stops the start.
 *
 * @param sender the address in From
 * @param desks addresses by the desk's name, such as {@code order-desk}
 */
@Validated
@ConfigurationProperties("keiyaku.mail")
record MailSettings(@NotBlank @Email String sender, @DefaultValue Map<String, @NotBlank @Email String> desks) {

	String domain() {
		return this.sender.substring(this.sender.lastIndexOf('@') + 1);
	}

}

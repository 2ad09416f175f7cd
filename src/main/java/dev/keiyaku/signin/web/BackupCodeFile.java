package dev.keiyaku.signin.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keiyaku.store.Texts;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The backup codes as a file. The page that shows them sends them, since the store has
 * only hashes; nothing but such codes gets into the file.
 */
@Controller
class BackupCodeFile {

	private static final Pattern CODE = Pattern.compile("[1-9]\\d{7}");

	private static final int MOST = 10;

	private final Texts texts;

	BackupCodeFile(Texts texts) {
		this.texts = texts;
	}

	@PostMapping("/mypage/security/backup-codes.csv")
	ResponseEntity<byte[]> file(@RequestParam List<String> code) {
		if (code.size() > MOST || !code.stream().allMatch(CODE.asMatchPredicate())) {
			return ResponseEntity.badRequest().build();
		}
		String csv = code.stream()
			.collect(Collectors.joining("\r\n", "\uFEFF" + this.texts.of("signin.backup-codes.column") + "\r\n",
					"\r\n"));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("backup-codes.csv").build().toString())
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

}

package dev.keiyaku.member.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.member.Members;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/roles}: ロール管理, for every member to read (store 8.3). */
@Controller
@RequestMapping("/mypage/roles")
class RolesController {

	private final Permissions permissions;

	private final Members members;

	RolesController(Permissions permissions, Members members) {
		this.permissions = permissions;
		this.members = members;
	}

	@GetMapping
	ModelAndView list(@AuthenticationPrincipal SignedInMember member) {
		return new ModelAndView("member/roles",
				Map.of("roles", Role.values(), "own", this.members.byId(member.memberId()).role()));
	}

	@GetMapping("/{role}")
	ModelAndView detail(@PathVariable("role") String name) {
		Role role = Stream.of(Role.values())
			.filter((candidate) -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new ModelAndView("member/role",
				Map.of("role", role, "all", Permission.values(), "granted", this.permissions.of(role)));
	}

}

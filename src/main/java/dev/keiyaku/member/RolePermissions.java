package dev.keiyaku.member;

import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RolePermissions extends Repository<RolePermission, RolePermission.Key> {

	@Query("select r.permission from RolePermission r where r.role = :role")
	Set<Permission> of(Role role);

	/** None of a member who is not active. */
	@Query("""
			select r.permission from RolePermission r, Member m
			where m.id = :memberId and m.status = dev.keiyaku.member.MemberStatus.ACTIVE and r.role = m.role""")
	Set<Permission> granted(long memberId);

}

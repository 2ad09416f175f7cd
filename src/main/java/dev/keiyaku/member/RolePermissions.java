package dev.keiyaku.member;

import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RolePermissions extends Repository<RolePermission, RolePermission.Key> {

	@Query("select r.permission from RolePermission r where r.role = :role")
	Set<Permission> of(Role role);

	@Query("""
			select count(r) > 0 from RolePermission r, Member m
			where m.id = :memberId and m.status = dev.keiyaku.member.MemberStatus.ACTIVE
			and r.role = m.role and r.permission = :permission""")
	boolean isGranted(long memberId, Permission permission);

}

--liquibase formatted sql

--changeset clientele:segment-first-versions
-- Who came in with the first version is its members: they need not lie twice.
delete from segment_version_bitmap where number = 1 and kind = 'MEMBERS';
update segment_version set keyframe = false where number = 1;
--rollback insert into segment_version_bitmap (segment_id, number, kind, part, bitmap) select segment_id, number, 'MEMBERS', part, bitmap from segment_version_bitmap where number = 1 and kind = 'ENTERED';
--rollback update segment_version set keyframe = true where number = 1;

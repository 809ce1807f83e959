// Made by `npm run build:ptx` from sources of the stamp fc236c06a976cbd14620103d6d976fd1.
export default `.version 7.4
.target sm_80
.address_size 64
.extern .shared .align 16 .b8 dynamic_bytes[];
.visible .entry wkv7_backward(
	.param .align 8 .b8 wkv7_backward_param_0[176]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<117>;
	.reg .b32 	%r<290>;
	.reg .f32 	%f<136>;
	.reg .b64 	%rd<395>;
	mov.b64 	%rd121, wkv7_backward_param_0;
	mov.u64 	%rd1, %rd121;
	ld.param.v2.u32 	{%r108, %r109}, [wkv7_backward_param_0+168];
	mov.u32 	%r1, %ctaid.x;
	mov.u32 	%r2, %tid.x;
	cvt.s64.s32 	%rd2, %r109;
	mov.u32 	%r4, %ctaid.y;
	setp.ne.s32 	%p1, %r4, %r108;
	cvt.u32.u64 	%r244, %rd2;
	@%p1 bra 	$L__BB0_61;
	ld.param.u64 	%rd317, [%rd1+80];
	cvta.to.global.u64 	%rd14, %rd317;
	ld.param.u64 	%rd318, [%rd1+56];
	cvta.to.global.u64 	%rd15, %rd318;
	ld.param.v2.u32 	{%r192, %r193}, [%rd1+160];
	mov.u64 	%rd319, 0;
	cvta.to.global.u64 	%rd320, %rd319;
	setp.ne.s64 	%p52, %rd14, %rd320;
	setp.gt.s32 	%p53, %r192, 0;
	and.pred  	%p54, %p52, %p53;
	cvt.s64.s32 	%rd394, %r193;
	mov.u32 	%r250, %ntid.x;
	setp.eq.s32 	%p116, %r4, 0;
	@!%p54 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_2;
$L__BB0_2:
	cvt.u64.u32 	%rd17, %r1;
	mov.b32 	%r194, 0;
	mov.u32 	%r251, %r194;
	bra.uni 	$L__BB0_3;
$L__BB0_10:
	add.s32 	%r251, %r251, 1;
	setp.ne.s32 	%p61, %r251, %r192;
	@%p61 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_11;
$L__BB0_3:
	.pragma "nounroll";
	mov.u32 	%r252, %r194;
	@%p116 bra 	$L__BB0_7;
	bra.uni 	$L__BB0_4;
$L__BB0_7:
	setp.ge.s32 	%p59, %r2, %r244;
	@%p59 bra 	$L__BB0_10;
	cvt.u64.u32 	%rd322, %r251;
	mul.lo.s64 	%rd323, %rd322, %rd394;
	add.s64 	%rd324, %rd323, %rd17;
	mul.lo.s64 	%rd325, %rd324, %rd2;
	shl.b64 	%rd326, %rd325, 2;
	add.s64 	%rd19, %rd14, %rd326;
	mov.u32 	%r253, %r2;
$L__BB0_9:
	.pragma "nounroll";
	mul.wide.u32 	%rd327, %r253, 4;
	add.s64 	%rd328, %rd19, %rd327;
	mov.b32 	%r201, 0;
	st.global.u32 	[%rd328], %r201;
	add.s32 	%r253, %r253, %r250;
	setp.lt.s32 	%p60, %r253, %r244;
	@%p60 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_10;
$L__BB0_6:
	add.s32 	%r252, %r252, 1;
	setp.ne.s32 	%p58, %r252, %r4;
	@%p58 bra 	$L__BB0_4;
	bra.uni 	$L__BB0_7;
$L__BB0_4:
	.pragma "nounroll";
	mul.lo.s32 	%r196, %r252, 3;
	mul.wide.u32 	%rd321, %r196, 4;
	add.s64 	%rd18, %rd15, %rd321;
	ld.global.u32 	%r10, [%rd18+4];
	setp.gt.s32 	%p56, %r10, %r251;
	@%p56 bra 	$L__BB0_6;
	ld.global.u32 	%r197, [%rd18+8];
	add.s32 	%r198, %r197, %r10;
	setp.gt.s32 	%p57, %r198, %r251;
	@%p57 bra 	$L__BB0_10;
	bra.uni 	$L__BB0_6;
$L__BB0_61:
	ld.param.u64 	%rd128, [%rd1+56];
	cvta.to.global.u64 	%rd45, %rd128;
	mul.lo.s32 	%r114, %r4, 3;
	mul.wide.u32 	%rd129, %r114, 4;
	add.s64 	%rd46, %rd45, %rd129;
	ld.global.u32 	%r56, [%rd46+8];
	setp.eq.s32 	%p2, %r56, 0;
	@%p2 bra 	$L__BB0_100;
	mul.lo.s32 	%r3, %r109, %r109;
	mul.wide.s32 	%rd122, %r109, 4;
	mov.u64 	%rd123, dynamic_bytes;
	add.s64 	%rd3, %rd123, %rd122;
	add.s64 	%rd4, %rd3, %rd122;
	add.s64 	%rd5, %rd4, %rd122;
	add.s64 	%rd6, %rd5, %rd122;
	add.s64 	%rd7, %rd6, %rd122;
	add.s64 	%rd8, %rd7, %rd122;
	add.s64 	%rd9, %rd8, %rd122;
	add.s64 	%rd10, %rd9, %rd122;
	add.s64 	%rd124, %rd10, %rd122;
	mad.lo.s32 	%r110, %r2, %r109, %r2;
	mul.wide.s32 	%rd125, %r110, 4;
	add.s64 	%rd11, %rd124, %rd125;
	mad.lo.s32 	%r112, %r109, %r109, %r109;
	ld.global.u32 	%r115, [%rd46];
	setp.ge.s32 	%p3, %r2, %r244;
	ld.param.u32 	%r116, [%rd1+164];
	mul.wide.s32 	%rd130, %r116, %r115;
	cvt.u64.u32 	%rd48, %r1;
	add.s64 	%rd131, %rd130, %rd48;
	cvt.u64.u32 	%rd49, %r3;
	mul.lo.s64 	%rd50, %rd131, %rd49;
	@%p3 bra 	$L__BB0_65;
	mov.b32 	%r269, 0;
	ld.param.u64 	%rd132, [%rd1+48];
	cvta.to.global.u64 	%rd133, %rd132;
	mul.lo.s32 	%r119, %r244, %r2;
	shl.b64 	%rd134, %rd50, 2;
	add.s64 	%rd135, %rd133, %rd134;
	mul.wide.u32 	%rd136, %r119, 4;
	add.s64 	%rd51, %rd135, %rd136;
$L__BB0_64:
	.pragma "nounroll";
	mul.wide.u32 	%rd137, %r269, 4;
	add.s64 	%rd138, %rd51, %rd137;
	ld.global.f32 	%f24, [%rd138];
	add.s64 	%rd139, %rd11, %rd137;
	st.shared.f32 	[%rd139], %f24;
	add.s32 	%r269, %r269, 1;
	setp.ne.s32 	%p4, %r269, %r244;
	@%p4 bra 	$L__BB0_64;
$L__BB0_65:
	add.s32 	%r111, %r3, %r109;
	shl.b32 	%r113, %r112, 1;
	add.s32 	%r122, %r56, 15;
	shr.s32 	%r123, %r122, 31;
	shr.u32 	%r124, %r123, 28;
	add.s32 	%r125, %r122, %r124;
	setp.ne.s32 	%p5, %r4, 0;
	mov.b32 	%r121, 0;
	mov.u32 	%r270, %r121;
	mov.u32 	%r271, %r121;
	@%p5 bra 	$L__BB0_71;
	bra.uni 	$L__BB0_66;
$L__BB0_71:
	.pragma "nounroll";
	mul.lo.s32 	%r126, %r271, 3;
	mul.wide.u32 	%rd140, %r126, 4;
	add.s64 	%rd141, %rd45, %rd140;
	ld.global.u32 	%r127, [%rd141+8];
	add.s32 	%r128, %r127, 15;
	shr.s32 	%r129, %r128, 31;
	shr.u32 	%r130, %r129, 28;
	add.s32 	%r131, %r128, %r130;
	shr.s32 	%r132, %r131, 4;
	add.s32 	%r270, %r132, %r270;
	add.s32 	%r271, %r271, 1;
	setp.eq.s32 	%p6, %r271, %r4;
	@%p6 bra 	$L__BB0_66;
	bra.uni 	$L__BB0_71;
$L__BB0_66:
	mul.wide.s32 	%rd126, %r111, 4;
	mul.wide.s32 	%rd127, %r113, 4;
	ld.global.u32 	%r55, [%rd46+4];
	cvt.s64.s32 	%rd47, %r116;
	shr.s32 	%r279, %r125, 4;
	ld.param.u64 	%rd142, [%rd1+136];
	cvta.to.global.u64 	%rd143, %rd142;
	cvt.u64.u32 	%rd52, %r2;
	mul.wide.u32 	%rd144, %r2, 4;
	add.s64 	%rd53, %rd143, %rd144;
	ld.param.u64 	%rd54, [%rd1+8];
	cvta.to.global.u64 	%rd55, %rd54;
	add.s64 	%rd56, %rd3, %rd144;
	ld.param.u64 	%rd57, [%rd1+16];
	cvta.to.global.u64 	%rd58, %rd57;
	add.s64 	%rd59, %rd4, %rd144;
	ld.param.u64 	%rd60, [%rd1+32];
	cvta.to.global.u64 	%rd61, %rd60;
	add.s64 	%rd62, %rd6, %rd144;
	ld.param.u64 	%rd63, [%rd1+40];
	cvta.to.global.u64 	%rd64, %rd63;
	add.s64 	%rd65, %rd7, %rd144;
	ld.param.u64 	%rd66, [%rd1+24];
	cvta.to.global.u64 	%rd67, %rd66;
	setp.lt.s32 	%p7, %r56, 1;
	mov.f32 	%f125, 0f00000000;
	mov.u32 	%r272, %r121;
	@%p7 bra 	$L__BB0_67;
	bra.uni 	$L__BB0_73;
$L__BB0_67:
	add.s64 	%rd12, %rd11, %rd126;
	add.s64 	%rd13, %rd11, %rd127;
	mov.u64 	%rd386, 0;
	shl.b64 	%rd387, %rd52, 2;
	@%p3 bra 	$L__BB0_87;
	bra.uni 	$L__BB0_68;
$L__BB0_87:
	@%p7 bra 	$L__BB0_97;
	cvt.u64.u32 	%rd189, %r4;
	mul.lo.s64 	%rd190, %rd47, %rd189;
	add.s64 	%rd74, %rd190, %rd48;
	ld.param.u64 	%rd191, [%rd1+152];
	cvta.to.global.u64 	%rd192, %rd191;
	mul.lo.s64 	%rd193, %rd2, %rd74;
	shl.b64 	%rd194, %rd193, 6;
	add.s64 	%rd75, %rd192, %rd194;
	ld.param.u64 	%rd195, [%rd1+144];
	cvta.to.global.u64 	%rd196, %rd195;
	mul.lo.s64 	%rd197, %rd49, %rd74;
	mul.lo.s64 	%rd198, %rd197, 68;
	add.s64 	%rd199, %rd196, %rd198;
	add.s64 	%rd76, %rd199, %rd387;
	add.s64 	%rd77, %rd123, %rd387;
	add.s64 	%rd78, %rd5, %rd387;
	add.s64 	%rd79, %rd8, %rd387;
	add.s64 	%rd80, %rd10, %rd387;
	add.s64 	%rd81, %rd9, %rd387;
	mul.lo.s32 	%r156, %r244, %r2;
	mul.wide.u32 	%rd202, %r156, 4;
	add.s64 	%rd82, %rd199, %rd202;
	shl.b32 	%r157, %r279, 4;
	sub.s32 	%r158, %r56, %r157;
	add.s32 	%r278, %r158, 16;
	mov.b32 	%r159, 0;
	mov.f32 	%f52, 0f00000000;
	bra.uni 	$L__BB0_89;
$L__BB0_132:
	bar.sync 0;
	setp.gt.s32 	%p47, %r279, 1;
	add.s32 	%r278, %r278, 16;
	mov.u32 	%r279, %r83;
	@%p47 bra 	$L__BB0_89;
	bra.uni 	$L__BB0_97;
$L__BB0_89:
	.pragma "nounroll";
	add.s32 	%r83, %r279, -1;
	add.s32 	%r162, %r83, %r270;
	cvt.s64.s32 	%rd203, %r162;
	mul.lo.s64 	%rd204, %rd203, %rd47;
	add.s64 	%rd205, %rd204, %rd48;
	mul.lo.s64 	%rd206, %rd205, %rd49;
	shl.b64 	%rd207, %rd206, 2;
	add.s64 	%rd90, %rd53, %rd207;
	mov.u32 	%r280, %r159;
	@%p3 bra 	$L__BB0_91;
$L__BB0_90:
	.pragma "nounroll";
	mul.lo.s32 	%r164, %r280, %r244;
	mul.wide.s32 	%rd208, %r164, 4;
	add.s64 	%rd209, %rd90, %rd208;
	ld.global.f32 	%f46, [%rd209];
	mul.wide.u32 	%rd210, %r280, 4;
	add.s64 	%rd211, %rd11, %rd210;
	st.shared.f32 	[%rd211], %f46;
	add.s32 	%r280, %r280, 1;
	setp.ne.s32 	%p22, %r280, %r244;
	@%p22 bra 	$L__BB0_90;
$L__BB0_91:
	shl.b32 	%r161, %r83, 4;
	add.s32 	%r84, %r161, %r55;
	sub.s32 	%r85, %r56, %r161;
	setp.lt.s32 	%p23, %r85, 1;
	@%p23 bra 	$L__BB0_101;
	min.s32 	%r160, %r278, 16;
	max.s32 	%r82, %r160, 1;
	mov.b32 	%r281, 0;
	bra.uni 	$L__BB0_93;
$L__BB0_113:
	mad.lo.s32 	%r177, %r281, %r244, %r2;
	mul.wide.s32 	%rd238, %r177, 4;
	add.s64 	%rd239, %rd75, %rd238;
	st.global.f32 	[%rd239], %f128;
$L__BB0_114:
	add.s32 	%r281, %r281, 1;
	setp.eq.s32 	%p31, %r281, %r82;
	@%p31 bra 	$L__BB0_101;
$L__BB0_93:
	.pragma "nounroll";
	add.s32 	%r166, %r281, %r84;
	cvt.s64.s32 	%rd212, %r166;
	mul.lo.s64 	%rd213, %rd212, %rd47;
	add.s64 	%rd214, %rd213, %rd48;
	mul.lo.s64 	%rd215, %rd214, %rd2;
	add.s64 	%rd97, %rd215, %rd52;
	bar.sync 0;
	shl.b64 	%rd389, %rd97, 2;
	@%p3 bra 	$L__BB0_95;
	add.s64 	%rd217, %rd55, %rd389;
	ld.global.f32 	%f47, [%rd217];
	st.shared.f32 	[%rd56], %f47;
	add.s64 	%rd218, %rd58, %rd389;
	ld.global.f32 	%f48, [%rd218];
	st.shared.f32 	[%rd59], %f48;
	add.s64 	%rd219, %rd61, %rd389;
	ld.global.f32 	%f49, [%rd219];
	st.shared.f32 	[%rd62], %f49;
	add.s64 	%rd220, %rd64, %rd389;
	ld.global.f32 	%f50, [%rd220];
	st.shared.f32 	[%rd65], %f50;
$L__BB0_95:
	bar.sync 0;
	@%p3 bra 	$L__BB0_114;
	cvt.u64.u32 	%rd221, %r281;
	mul.lo.s64 	%rd222, %rd221, %rd49;
	shl.b64 	%rd223, %rd222, 2;
	add.s64 	%rd98, %rd76, %rd223;
	mov.b32 	%r284, 0;
$L__BB0_109:
	.pragma "nounroll";
	mul.wide.u32 	%rd224, %r284, 4;
	add.s64 	%rd225, %rd11, %rd224;
	ld.shared.f32 	%f51, [%rd225];
	mul.lo.s32 	%r169, %r284, %r244;
	mul.wide.s32 	%rd226, %r169, 4;
	add.s64 	%rd227, %rd98, %rd226;
	st.global.f32 	[%rd227], %f51;
	add.s32 	%r284, %r284, 1;
	setp.eq.s32 	%p26, %r284, %r244;
	@%p26 bra 	$L__BB0_110;
	bra.uni 	$L__BB0_109;
$L__BB0_110:
	setp.gt.s32 	%p27, %r244, 0;
	add.s64 	%rd229, %rd67, %rd389;
	ld.global.f32 	%f6, [%rd229];
	mov.b32 	%r282, 0;
	mov.f32 	%f128, %f52;
	@%p27 bra 	$L__BB0_133;
	bra.uni 	$L__BB0_111;
$L__BB0_133:
	.pragma "nounroll";
	mul.wide.u32 	%rd230, %r282, 4;
	add.s64 	%rd231, %rd11, %rd230;
	ld.shared.f32 	%f54, [%rd231];
	add.s64 	%rd232, %rd6, %rd230;
	ld.shared.f32 	%f55, [%rd232];
	fma.rn.f32 %f128, %f54, %f55, %f128;
	add.s32 	%r282, %r282, 1;
	setp.eq.s32 	%p28, %r282, %r244;
	@%p28 bra 	$L__BB0_111;
	bra.uni 	$L__BB0_133;
$L__BB0_111:
	mov.b32 	%r283, 0;
	@%p27 bra 	$L__BB0_112;
	bra.uni 	$L__BB0_113;
$L__BB0_112:
	.pragma "nounroll";
	mul.wide.u32 	%rd233, %r283, 4;
	add.s64 	%rd234, %rd11, %rd233;
	ld.shared.f32 	%f62, [%rd234];
	add.s64 	%rd235, %rd3, %rd233;
	ld.shared.f32 	%f63, [%rd235];
	add.s64 	%rd236, %rd7, %rd233;
	ld.shared.f32 	%f59, [%rd236];
	add.s64 	%rd237, %rd4, %rd233;
	ld.shared.f32 	%f65, [%rd237];
	mul.rn.f32 	%f60, %f6, %f65;
	fma.rn.f32 %f57, %f128, %f59, %f60;
	fma.rn.f32 %f61, %f62, %f63, %f57;
	st.shared.f32 	[%rd234], %f61;
	add.s32 	%r283, %r283, 1;
	setp.ne.s32 	%p30, %r283, %r244;
	@%p30 bra 	$L__BB0_112;
	bra.uni 	$L__BB0_113;
$L__BB0_101:
	min.s32 	%r286, %r85, 16;
	@%p3 bra 	$L__BB0_104;
	cvt.s64.s32 	%rd240, %r286;
	mul.lo.s64 	%rd241, %rd240, %rd49;
	shl.b64 	%rd242, %rd241, 2;
	add.s64 	%rd96, %rd76, %rd242;
	mov.b32 	%r285, 0;
$L__BB0_103:
	.pragma "nounroll";
	mul.wide.u32 	%rd243, %r285, 4;
	add.s64 	%rd244, %rd11, %rd243;
	ld.shared.f32 	%f66, [%rd244];
	mul.lo.s32 	%r180, %r285, %r244;
	mul.wide.s32 	%rd245, %r180, 4;
	add.s64 	%rd246, %rd96, %rd245;
	st.global.f32 	[%rd246], %f66;
	add.s32 	%r285, %r285, 1;
	setp.ne.s32 	%p33, %r285, %r244;
	@%p33 bra 	$L__BB0_103;
$L__BB0_104:
	@%p23 bra 	$L__BB0_132;
	ld.param.u64 	%rd247, [%rd1];
	cvta.to.global.u64 	%rd99, %rd247;
	ld.param.u64 	%rd248, [%rd1+64];
	cvta.to.global.u64 	%rd100, %rd248;
	ld.param.u64 	%rd249, [%rd1+104];
	cvta.to.global.u64 	%rd101, %rd249;
	ld.param.u64 	%rd250, [%rd1+80];
	cvta.to.global.u64 	%rd102, %rd250;
	ld.param.u64 	%rd251, [%rd1+88];
	cvta.to.global.u64 	%rd103, %rd251;
	ld.param.u64 	%rd252, [%rd1+96];
	cvta.to.global.u64 	%rd104, %rd252;
	ld.param.u64 	%rd253, [%rd1+112];
	cvta.to.global.u64 	%rd105, %rd253;
	ld.param.u64 	%rd254, [%rd1+120];
	cvta.to.global.u64 	%rd106, %rd254;
	bra.uni 	$L__BB0_106;
$L__BB0_131:
	setp.gt.s32 	%p46, %r100, 1;
	@%p46 bra 	$L__BB0_106;
	bra.uni 	$L__BB0_132;
$L__BB0_106:
	.pragma "nounroll";
	mov.u32 	%r100, %r286;
	add.s32 	%r286, %r100, -1;
	add.s32 	%r181, %r286, %r84;
	cvt.s64.s32 	%rd255, %r181;
	mul.lo.s64 	%rd256, %rd255, %rd47;
	add.s64 	%rd257, %rd256, %rd48;
	mul.lo.s64 	%rd258, %rd257, %rd2;
	add.s64 	%rd112, %rd258, %rd52;
	bar.sync 0;
	shl.b64 	%rd388, %rd112, 2;
	@%p3 bra 	$L__BB0_108;
	add.s64 	%rd260, %rd99, %rd388;
	ld.global.f32 	%f67, [%rd260];
	st.shared.f32 	[%rd77], %f67;
	add.s64 	%rd261, %rd55, %rd388;
	ld.global.f32 	%f68, [%rd261];
	st.shared.f32 	[%rd56], %f68;
	add.s64 	%rd262, %rd58, %rd388;
	ld.global.f32 	%f69, [%rd262];
	st.shared.f32 	[%rd59], %f69;
	add.s64 	%rd263, %rd67, %rd388;
	ld.global.f32 	%f70, [%rd263];
	st.shared.f32 	[%rd78], %f70;
	add.s64 	%rd264, %rd61, %rd388;
	ld.global.f32 	%f71, [%rd264];
	st.shared.f32 	[%rd62], %f71;
	add.s64 	%rd265, %rd64, %rd388;
	ld.global.f32 	%f72, [%rd265];
	st.shared.f32 	[%rd65], %f72;
	add.s64 	%rd266, %rd100, %rd388;
	ld.global.f32 	%f73, [%rd266];
	st.shared.f32 	[%rd79], %f73;
$L__BB0_108:
	bar.sync 0;
	mov.f32 	%f129, 0f00000000;
	mov.b32 	%r287, 0;
	mov.f32 	%f130, %f129;
	@%p3 bra 	$L__BB0_118;
$L__BB0_115:
	.pragma "nounroll";
	ld.shared.f32 	%f76, [%rd79];
	mul.wide.u32 	%rd267, %r287, 4;
	add.s64 	%rd269, %rd123, %rd267;
	ld.shared.f32 	%f77, [%rd269];
	add.s64 	%rd270, %rd12, %rd267;
	ld.shared.f32 	%f78, [%rd270];
	fma.rn.f32 %f80, %f76, %f77, %f78;
	st.shared.f32 	[%rd270], %f80;
	add.s64 	%rd271, %rd7, %rd267;
	ld.shared.f32 	%f81, [%rd271];
	fma.rn.f32 %f130, %f80, %f81, %f130;
	add.s64 	%rd272, %rd4, %rd267;
	ld.shared.f32 	%f85, [%rd272];
	fma.rn.f32 %f129, %f80, %f85, %f129;
	add.s32 	%r287, %r287, 1;
	setp.eq.s32 	%p37, %r287, %r244;
	@%p37 bra 	$L__BB0_116;
	bra.uni 	$L__BB0_115;
$L__BB0_116:
	cvta.to.global.u64 	%rd274, %rd386;
	setp.eq.s64 	%p38, %rd101, %rd274;
	st.shared.f32 	[%rd80], %f130;
	mad.lo.s32 	%r185, %r286, %r244, %r2;
	mul.wide.u32 	%rd275, %r185, 4;
	add.s64 	%rd276, %rd75, %rd275;
	ld.global.f32 	%f87, [%rd276];
	st.shared.f32 	[%rd81], %f87;
	@%p38 bra 	$L__BB0_118;
	add.s64 	%rd113, %rd101, %rd388;
	st.global.f32 	[%rd113], %f129;
$L__BB0_118:
	bar.sync 0;
	@%p3 bra 	$L__BB0_131;
	cvt.u64.u32 	%rd278, %r286;
	mul.lo.s64 	%rd279, %rd278, %rd49;
	shl.b64 	%rd280, %rd279, 2;
	add.s64 	%rd114, %rd82, %rd280;
	shl.b64 	%rd281, %rd49, 2;
	add.s64 	%rd115, %rd114, %rd281;
	mov.f32 	%f131, 0f00000000;
	mov.b32 	%r288, 0;
	mov.f32 	%f132, %f131;
	mov.f32 	%f133, %f131;
	mov.f32 	%f134, %f131;
	mov.f32 	%f135, %f131;
$L__BB0_120:
	.pragma "nounroll";
	mul.wide.u32 	%rd282, %r288, 4;
	add.s64 	%rd283, %rd8, %rd282;
	ld.shared.f32 	%f95, [%rd283];
	ld.shared.f32 	%f91, [%rd77];
	add.s64 	%rd284, %rd13, %rd282;
	ld.shared.f32 	%f92, [%rd284];
	fma.rn.f32 %f98, %f95, %f91, %f92;
	add.s64 	%rd285, %rd115, %rd282;
	ld.global.f32 	%f94, [%rd285];
	fma.rn.f32 %f135, %f94, %f95, %f135;
	add.s64 	%rd286, %rd114, %rd282;
	ld.global.f32 	%f110, [%rd286];
	fma.rn.f32 %f134, %f98, %f110, %f134;
	add.s64 	%rd287, %rd5, %rd282;
	ld.shared.f32 	%f103, [%rd287];
	fma.rn.f32 %f133, %f98, %f103, %f133;
	add.s64 	%rd288, %rd9, %rd282;
	ld.shared.f32 	%f107, [%rd288];
	fma.rn.f32 %f131, %f98, %f107, %f131;
	add.s64 	%rd289, %rd10, %rd282;
	ld.shared.f32 	%f111, [%rd289];
	fma.rn.f32 %f132, %f110, %f111, %f132;
	ld.shared.f32 	%f115, [%rd56];
	ld.shared.f32 	%f121, [%rd62];
	mul.rn.f32 	%f116, %f111, %f121;
	fma.rn.f32 %f113, %f98, %f115, %f116;
	st.shared.f32 	[%rd284], %f113;
	add.s64 	%rd290, %rd12, %rd282;
	ld.shared.f32 	%f118, [%rd290];
	add.s64 	%rd291, %rd3, %rd282;
	ld.shared.f32 	%f119, [%rd291];
	ld.shared.f32 	%f122, [%rd80];
	add.s64 	%rd292, %rd6, %rd282;
	ld.shared.f32 	%f123, [%rd292];
	mul.rn.f32 	%f120, %f122, %f123;
	fma.rn.f32 %f117, %f118, %f119, %f120;
	st.shared.f32 	[%rd290], %f117;
	add.s32 	%r288, %r288, 1;
	setp.eq.s32 	%p40, %r288, %r244;
	@%p40 bra 	$L__BB0_121;
	bra.uni 	$L__BB0_120;
$L__BB0_121:
	cvta.to.global.u64 	%rd294, %rd386;
	setp.eq.s64 	%p41, %rd102, %rd294;
	@%p41 bra 	$L__BB0_123;
	add.s64 	%rd116, %rd102, %rd388;
	st.global.f32 	[%rd116], %f135;
$L__BB0_123:
	setp.eq.s64 	%p42, %rd103, %rd294;
	@%p42 bra 	$L__BB0_125;
	add.s64 	%rd117, %rd103, %rd388;
	st.global.f32 	[%rd117], %f134;
$L__BB0_125:
	setp.eq.s64 	%p43, %rd104, %rd294;
	@%p43 bra 	$L__BB0_127;
	add.s64 	%rd118, %rd104, %rd388;
	st.global.f32 	[%rd118], %f133;
$L__BB0_127:
	setp.eq.s64 	%p44, %rd105, %rd294;
	@%p44 bra 	$L__BB0_129;
	add.s64 	%rd119, %rd105, %rd388;
	st.global.f32 	[%rd119], %f132;
$L__BB0_129:
	setp.eq.s64 	%p45, %rd106, %rd294;
	@%p45 bra 	$L__BB0_131;
	add.s64 	%rd120, %rd106, %rd388;
	st.global.f32 	[%rd120], %f131;
	bra.uni 	$L__BB0_131;
$L__BB0_72:
	mov.u32 	%r272, %r69;
$L__BB0_73:
	.pragma "nounroll";
	add.s32 	%r135, %r272, %r270;
	cvt.s64.s32 	%rd145, %r135;
	mul.lo.s64 	%rd146, %rd145, %rd47;
	add.s64 	%rd147, %rd146, %rd48;
	mul.lo.s64 	%rd148, %rd147, %rd49;
	shl.b64 	%rd149, %rd148, 2;
	add.s64 	%rd68, %rd53, %rd149;
	mov.u32 	%r273, %r121;
	@%p3 bra 	$L__BB0_75;
$L__BB0_74:
	.pragma "nounroll";
	mul.wide.u32 	%rd150, %r273, 4;
	add.s64 	%rd151, %rd11, %rd150;
	ld.shared.f32 	%f25, [%rd151];
	mul.lo.s32 	%r137, %r273, %r244;
	mul.wide.s32 	%rd152, %r137, 4;
	add.s64 	%rd153, %rd68, %rd152;
	st.global.f32 	[%rd153], %f25;
	add.s32 	%r273, %r273, 1;
	setp.ne.s32 	%p9, %r273, %r244;
	@%p9 bra 	$L__BB0_74;
$L__BB0_75:
	add.s32 	%r69, %r272, 1;
	setp.eq.s32 	%p10, %r69, %r279;
	@%p10 bra 	$L__BB0_67;
	shl.b32 	%r139, %r272, 4;
	add.s32 	%r70, %r139, %r55;
	mov.b32 	%r274, 0;
	bra.uni 	$L__BB0_77;
$L__BB0_84:
	add.s32 	%r274, %r274, 1;
	setp.eq.s32 	%p16, %r274, 16;
	@%p16 bra 	$L__BB0_72;
$L__BB0_77:
	.pragma "nounroll";
	add.s32 	%r140, %r70, %r274;
	cvt.s64.s32 	%rd154, %r140;
	mul.lo.s64 	%rd155, %rd154, %rd47;
	add.s64 	%rd156, %rd155, %rd48;
	mul.lo.s64 	%rd157, %rd156, %rd2;
	add.s64 	%rd69, %rd157, %rd52;
	bar.sync 0;
	shl.b64 	%rd384, %rd69, 2;
	@%p3 bra 	$L__BB0_79;
	add.s64 	%rd159, %rd55, %rd384;
	ld.global.f32 	%f26, [%rd159];
	st.shared.f32 	[%rd56], %f26;
	add.s64 	%rd160, %rd58, %rd384;
	ld.global.f32 	%f27, [%rd160];
	st.shared.f32 	[%rd59], %f27;
	add.s64 	%rd161, %rd61, %rd384;
	ld.global.f32 	%f28, [%rd161];
	st.shared.f32 	[%rd62], %f28;
	add.s64 	%rd162, %rd64, %rd384;
	ld.global.f32 	%f29, [%rd162];
	st.shared.f32 	[%rd65], %f29;
$L__BB0_79:
	bar.sync 0;
	@%p3 bra 	$L__BB0_84;
	add.s64 	%rd164, %rd67, %rd384;
	ld.global.f32 	%f1, [%rd164];
	mov.b32 	%r275, 0;
	mov.f32 	%f126, %f125;
$L__BB0_81:
	.pragma "nounroll";
	mul.wide.u32 	%rd165, %r275, 4;
	add.s64 	%rd166, %rd11, %rd165;
	ld.shared.f32 	%f32, [%rd166];
	add.s64 	%rd167, %rd6, %rd165;
	ld.shared.f32 	%f33, [%rd167];
	fma.rn.f32 %f126, %f32, %f33, %f126;
	add.s32 	%r275, %r275, 1;
	setp.eq.s32 	%p13, %r275, %r244;
	@%p13 bra 	$L__BB0_82;
	bra.uni 	$L__BB0_81;
$L__BB0_82:
	setp.gt.s32 	%p14, %r244, 0;
	mov.b32 	%r276, 0;
	@%p14 bra 	$L__BB0_83;
	bra.uni 	$L__BB0_84;
$L__BB0_83:
	.pragma "nounroll";
	mul.wide.u32 	%rd168, %r276, 4;
	add.s64 	%rd169, %rd11, %rd168;
	ld.shared.f32 	%f40, [%rd169];
	add.s64 	%rd170, %rd3, %rd168;
	ld.shared.f32 	%f41, [%rd170];
	add.s64 	%rd171, %rd7, %rd168;
	ld.shared.f32 	%f37, [%rd171];
	add.s64 	%rd172, %rd4, %rd168;
	ld.shared.f32 	%f43, [%rd172];
	mul.rn.f32 	%f38, %f1, %f43;
	fma.rn.f32 %f35, %f126, %f37, %f38;
	fma.rn.f32 %f39, %f40, %f41, %f35;
	st.shared.f32 	[%rd169], %f39;
	add.s32 	%r276, %r276, 1;
	setp.ne.s32 	%p15, %r276, %r244;
	@%p15 bra 	$L__BB0_83;
	bra.uni 	$L__BB0_84;
$L__BB0_11:
	ld.param.u64 	%rd329, [%rd1+88];
	cvta.to.global.u64 	%rd20, %rd329;
	setp.ne.s64 	%p63, %rd20, %rd320;
	and.pred  	%p64, %p63, %p53;
	@!%p64 bra 	$L__BB0_21;
	bra.uni 	$L__BB0_12;
$L__BB0_12:
	cvt.u64.u32 	%rd22, %r1;
	mov.b32 	%r202, 0;
	mov.u32 	%r254, %r202;
	bra.uni 	$L__BB0_13;
$L__BB0_20:
	add.s32 	%r254, %r254, 1;
	setp.ne.s32 	%p71, %r254, %r192;
	@%p71 bra 	$L__BB0_13;
	bra.uni 	$L__BB0_21;
$L__BB0_13:
	.pragma "nounroll";
	mov.u32 	%r255, %r202;
	@%p116 bra 	$L__BB0_17;
	bra.uni 	$L__BB0_14;
$L__BB0_17:
	setp.ge.s32 	%p69, %r2, %r244;
	@%p69 bra 	$L__BB0_20;
	cvt.u64.u32 	%rd333, %r254;
	mul.lo.s64 	%rd334, %rd333, %rd394;
	add.s64 	%rd335, %rd334, %rd22;
	mul.lo.s64 	%rd336, %rd335, %rd2;
	shl.b64 	%rd337, %rd336, 2;
	add.s64 	%rd24, %rd20, %rd337;
	mov.u32 	%r256, %r2;
$L__BB0_19:
	.pragma "nounroll";
	mul.wide.u32 	%rd338, %r256, 4;
	add.s64 	%rd339, %rd24, %rd338;
	mov.b32 	%r209, 0;
	st.global.u32 	[%rd339], %r209;
	add.s32 	%r256, %r256, %r250;
	setp.lt.s32 	%p70, %r256, %r244;
	@%p70 bra 	$L__BB0_19;
	bra.uni 	$L__BB0_20;
$L__BB0_16:
	add.s32 	%r255, %r255, 1;
	setp.ne.s32 	%p68, %r255, %r4;
	@%p68 bra 	$L__BB0_14;
	bra.uni 	$L__BB0_17;
$L__BB0_14:
	.pragma "nounroll";
	mul.lo.s32 	%r204, %r255, 3;
	mul.wide.u32 	%rd332, %r204, 4;
	add.s64 	%rd23, %rd15, %rd332;
	ld.global.u32 	%r18, [%rd23+4];
	setp.gt.s32 	%p66, %r18, %r254;
	@%p66 bra 	$L__BB0_16;
	ld.global.u32 	%r205, [%rd23+8];
	add.s32 	%r206, %r205, %r18;
	setp.gt.s32 	%p67, %r206, %r254;
	@%p67 bra 	$L__BB0_20;
	bra.uni 	$L__BB0_16;
$L__BB0_21:
	ld.param.u64 	%rd340, [%rd1+96];
	cvta.to.global.u64 	%rd25, %rd340;
	setp.ne.s64 	%p73, %rd25, %rd320;
	and.pred  	%p74, %p73, %p53;
	@!%p74 bra 	$L__BB0_31;
	bra.uni 	$L__BB0_22;
$L__BB0_22:
	cvt.u64.u32 	%rd27, %r1;
	mov.b32 	%r210, 0;
	mov.u32 	%r257, %r210;
	bra.uni 	$L__BB0_23;
$L__BB0_30:
	add.s32 	%r257, %r257, 1;
	setp.ne.s32 	%p81, %r257, %r192;
	@%p81 bra 	$L__BB0_23;
	bra.uni 	$L__BB0_31;
$L__BB0_23:
	.pragma "nounroll";
	mov.u32 	%r258, %r210;
	@%p116 bra 	$L__BB0_27;
	bra.uni 	$L__BB0_24;
$L__BB0_27:
	setp.ge.s32 	%p79, %r2, %r244;
	@%p79 bra 	$L__BB0_30;
	cvt.u64.u32 	%rd344, %r257;
	mul.lo.s64 	%rd345, %rd344, %rd394;
	add.s64 	%rd346, %rd345, %rd27;
	mul.lo.s64 	%rd347, %rd346, %rd2;
	shl.b64 	%rd348, %rd347, 2;
	add.s64 	%rd29, %rd25, %rd348;
	mov.u32 	%r259, %r2;
$L__BB0_29:
	.pragma "nounroll";
	mul.wide.u32 	%rd349, %r259, 4;
	add.s64 	%rd350, %rd29, %rd349;
	mov.b32 	%r217, 0;
	st.global.u32 	[%rd350], %r217;
	add.s32 	%r259, %r259, %r250;
	setp.lt.s32 	%p80, %r259, %r244;
	@%p80 bra 	$L__BB0_29;
	bra.uni 	$L__BB0_30;
$L__BB0_26:
	add.s32 	%r258, %r258, 1;
	setp.ne.s32 	%p78, %r258, %r4;
	@%p78 bra 	$L__BB0_24;
	bra.uni 	$L__BB0_27;
$L__BB0_24:
	.pragma "nounroll";
	mul.lo.s32 	%r212, %r258, 3;
	mul.wide.u32 	%rd343, %r212, 4;
	add.s64 	%rd28, %rd15, %rd343;
	ld.global.u32 	%r26, [%rd28+4];
	setp.gt.s32 	%p76, %r26, %r257;
	@%p76 bra 	$L__BB0_26;
	ld.global.u32 	%r213, [%rd28+8];
	add.s32 	%r214, %r213, %r26;
	setp.gt.s32 	%p77, %r214, %r257;
	@%p77 bra 	$L__BB0_30;
	bra.uni 	$L__BB0_26;
$L__BB0_31:
	ld.param.u64 	%rd351, [%rd1+104];
	cvta.to.global.u64 	%rd30, %rd351;
	setp.ne.s64 	%p83, %rd30, %rd320;
	and.pred  	%p84, %p83, %p53;
	@!%p84 bra 	$L__BB0_41;
	bra.uni 	$L__BB0_32;
$L__BB0_32:
	cvt.u64.u32 	%rd32, %r1;
	mov.b32 	%r218, 0;
	mov.u32 	%r260, %r218;
	bra.uni 	$L__BB0_33;
$L__BB0_40:
	add.s32 	%r260, %r260, 1;
	setp.ne.s32 	%p91, %r260, %r192;
	@%p91 bra 	$L__BB0_33;
	bra.uni 	$L__BB0_41;
$L__BB0_33:
	.pragma "nounroll";
	mov.u32 	%r261, %r218;
	@%p116 bra 	$L__BB0_37;
	bra.uni 	$L__BB0_34;
$L__BB0_37:
	setp.ge.s32 	%p89, %r2, %r244;
	@%p89 bra 	$L__BB0_40;
	cvt.u64.u32 	%rd355, %r260;
	mul.lo.s64 	%rd356, %rd355, %rd394;
	add.s64 	%rd357, %rd356, %rd32;
	mul.lo.s64 	%rd358, %rd357, %rd2;
	shl.b64 	%rd359, %rd358, 2;
	add.s64 	%rd34, %rd30, %rd359;
	mov.u32 	%r262, %r2;
$L__BB0_39:
	.pragma "nounroll";
	mul.wide.u32 	%rd360, %r262, 4;
	add.s64 	%rd361, %rd34, %rd360;
	mov.b32 	%r225, 0;
	st.global.u32 	[%rd361], %r225;
	add.s32 	%r262, %r262, %r250;
	setp.lt.s32 	%p90, %r262, %r244;
	@%p90 bra 	$L__BB0_39;
	bra.uni 	$L__BB0_40;
$L__BB0_36:
	add.s32 	%r261, %r261, 1;
	setp.ne.s32 	%p88, %r261, %r4;
	@%p88 bra 	$L__BB0_34;
	bra.uni 	$L__BB0_37;
$L__BB0_34:
	.pragma "nounroll";
	mul.lo.s32 	%r220, %r261, 3;
	mul.wide.u32 	%rd354, %r220, 4;
	add.s64 	%rd33, %rd15, %rd354;
	ld.global.u32 	%r34, [%rd33+4];
	setp.gt.s32 	%p86, %r34, %r260;
	@%p86 bra 	$L__BB0_36;
	ld.global.u32 	%r221, [%rd33+8];
	add.s32 	%r222, %r221, %r34;
	setp.gt.s32 	%p87, %r222, %r260;
	@%p87 bra 	$L__BB0_40;
	bra.uni 	$L__BB0_36;
$L__BB0_41:
	ld.param.u64 	%rd362, [%rd1+112];
	cvta.to.global.u64 	%rd35, %rd362;
	setp.ne.s64 	%p93, %rd35, %rd320;
	and.pred  	%p94, %p93, %p53;
	@!%p94 bra 	$L__BB0_51;
	bra.uni 	$L__BB0_42;
$L__BB0_42:
	cvt.u64.u32 	%rd37, %r1;
	mov.b32 	%r226, 0;
	mov.u32 	%r263, %r226;
	bra.uni 	$L__BB0_43;
$L__BB0_50:
	add.s32 	%r263, %r263, 1;
	setp.ne.s32 	%p101, %r263, %r192;
	@%p101 bra 	$L__BB0_43;
	bra.uni 	$L__BB0_51;
$L__BB0_43:
	.pragma "nounroll";
	mov.u32 	%r264, %r226;
	@%p116 bra 	$L__BB0_47;
	bra.uni 	$L__BB0_44;
$L__BB0_47:
	setp.ge.s32 	%p99, %r2, %r244;
	@%p99 bra 	$L__BB0_50;
	cvt.u64.u32 	%rd366, %r263;
	mul.lo.s64 	%rd367, %rd366, %rd394;
	add.s64 	%rd368, %rd367, %rd37;
	mul.lo.s64 	%rd369, %rd368, %rd2;
	shl.b64 	%rd370, %rd369, 2;
	add.s64 	%rd39, %rd35, %rd370;
	mov.u32 	%r265, %r2;
$L__BB0_49:
	.pragma "nounroll";
	mul.wide.u32 	%rd371, %r265, 4;
	add.s64 	%rd372, %rd39, %rd371;
	mov.b32 	%r233, 0;
	st.global.u32 	[%rd372], %r233;
	add.s32 	%r265, %r265, %r250;
	setp.lt.s32 	%p100, %r265, %r244;
	@%p100 bra 	$L__BB0_49;
	bra.uni 	$L__BB0_50;
$L__BB0_46:
	add.s32 	%r264, %r264, 1;
	setp.ne.s32 	%p98, %r264, %r4;
	@%p98 bra 	$L__BB0_44;
	bra.uni 	$L__BB0_47;
$L__BB0_44:
	.pragma "nounroll";
	mul.lo.s32 	%r228, %r264, 3;
	mul.wide.u32 	%rd365, %r228, 4;
	add.s64 	%rd38, %rd15, %rd365;
	ld.global.u32 	%r42, [%rd38+4];
	setp.gt.s32 	%p96, %r42, %r263;
	@%p96 bra 	$L__BB0_46;
	ld.global.u32 	%r229, [%rd38+8];
	add.s32 	%r230, %r229, %r42;
	setp.gt.s32 	%p97, %r230, %r263;
	@%p97 bra 	$L__BB0_50;
	bra.uni 	$L__BB0_46;
$L__BB0_51:
	ld.param.u64 	%rd373, [%rd1+120];
	cvta.to.global.u64 	%rd40, %rd373;
	setp.ne.s64 	%p103, %rd40, %rd320;
	and.pred  	%p104, %p103, %p53;
	@!%p104 bra 	$L__BB0_100;
	bra.uni 	$L__BB0_52;
$L__BB0_52:
	cvt.u64.u32 	%rd42, %r1;
	mov.b32 	%r234, 0;
	mov.u32 	%r266, %r234;
	bra.uni 	$L__BB0_53;
$L__BB0_60:
	add.s32 	%r266, %r266, 1;
	setp.eq.s32 	%p111, %r266, %r192;
	@%p111 bra 	$L__BB0_100;
$L__BB0_53:
	.pragma "nounroll";
	mov.u32 	%r267, %r234;
	@%p116 bra 	$L__BB0_57;
	bra.uni 	$L__BB0_54;
$L__BB0_57:
	setp.ge.s32 	%p109, %r2, %r244;
	@%p109 bra 	$L__BB0_60;
	cvt.u64.u32 	%rd377, %r266;
	mul.lo.s64 	%rd378, %rd377, %rd394;
	add.s64 	%rd379, %rd378, %rd42;
	mul.lo.s64 	%rd380, %rd379, %rd2;
	shl.b64 	%rd381, %rd380, 2;
	add.s64 	%rd44, %rd40, %rd381;
	mov.u32 	%r268, %r2;
$L__BB0_59:
	.pragma "nounroll";
	mul.wide.u32 	%rd382, %r268, 4;
	add.s64 	%rd383, %rd44, %rd382;
	mov.b32 	%r241, 0;
	st.global.u32 	[%rd383], %r241;
	add.s32 	%r268, %r268, %r250;
	setp.lt.s32 	%p110, %r268, %r244;
	@%p110 bra 	$L__BB0_59;
	bra.uni 	$L__BB0_60;
$L__BB0_56:
	add.s32 	%r267, %r267, 1;
	setp.ne.s32 	%p108, %r267, %r4;
	@%p108 bra 	$L__BB0_54;
	bra.uni 	$L__BB0_57;
$L__BB0_54:
	.pragma "nounroll";
	mul.lo.s32 	%r236, %r267, 3;
	mul.wide.u32 	%rd376, %r236, 4;
	add.s64 	%rd43, %rd15, %rd376;
	ld.global.u32 	%r50, [%rd43+4];
	setp.gt.s32 	%p106, %r50, %r266;
	@%p106 bra 	$L__BB0_56;
	ld.global.u32 	%r237, [%rd43+8];
	add.s32 	%r238, %r237, %r50;
	setp.gt.s32 	%p107, %r238, %r266;
	@%p107 bra 	$L__BB0_60;
	bra.uni 	$L__BB0_56;
$L__BB0_97:
	ld.param.u64 	%rd308, [%rd1+128];
	cvta.to.global.u64 	%rd83, %rd308;
	cvta.to.global.u64 	%rd310, %rd386;
	setp.eq.s64 	%p49, %rd83, %rd310;
	or.pred  	%p50, %p3, %p49;
	@%p50 bra 	$L__BB0_100;
	mul.lo.s32 	%r190, %r244, %r2;
	shl.b64 	%rd311, %rd50, 2;
	add.s64 	%rd312, %rd83, %rd311;
	mul.wide.u32 	%rd313, %r190, 4;
	add.s64 	%rd84, %rd312, %rd313;
	mov.b32 	%r289, 0;
$L__BB0_99:
	.pragma "nounroll";
	mul.wide.u32 	%rd314, %r289, 4;
	add.s64 	%rd315, %rd12, %rd314;
	ld.shared.f32 	%f124, [%rd315];
	add.s64 	%rd316, %rd84, %rd314;
	st.global.f32 	[%rd316], %f124;
	add.s32 	%r289, %r289, 1;
	setp.ne.s32 	%p51, %r289, %r244;
	@%p51 bra 	$L__BB0_99;
$L__BB0_100:
	ret;
$L__BB0_68:
	ld.param.u64 	%rd173, [%rd1+72];
	cvta.to.global.u64 	%rd70, %rd173;
	shl.b64 	%rd174, %rd50, 2;
	add.s64 	%rd175, %rd70, %rd174;
	mul.lo.s32 	%r148, %r244, %r2;
	mul.wide.u32 	%rd176, %r148, 4;
	add.s64 	%rd71, %rd175, %rd176;
	add.s64 	%rd72, %rd175, %rd387;
	mov.b32 	%r146, 0;
	mov.f32 	%f45, 0f00000000;
	mov.u32 	%r277, %r146;
	bra.uni 	$L__BB0_69;
$L__BB0_85:
	add.s64 	%rd186, %rd12, %rd385;
	st.shared.u32 	[%rd186], %r146;
	mov.f32 	%f127, %f45;
$L__BB0_86:
	add.s64 	%rd188, %rd13, %rd385;
	st.shared.f32 	[%rd188], %f127;
	add.s32 	%r277, %r243, 1;
	setp.ne.s32 	%p19, %r277, %r244;
	@%p19 bra 	$L__BB0_69;
	bra.uni 	$L__BB0_87;
$L__BB0_69:
	.pragma "nounroll";
	cvta.to.global.u64 	%rd179, %rd386;
	setp.eq.s64 	%p18, %rd70, %rd179;
	cvt.u64.u32 	%rd73, %r277;
	cvt.u32.u64 	%r243, %rd73;
	shl.b64 	%rd385, %rd73, 2;
	@%p18 bra 	$L__BB0_85;
	add.s64 	%rd181, %rd71, %rd385;
	ld.global.f32 	%f44, [%rd181];
	add.s64 	%rd182, %rd12, %rd385;
	st.shared.f32 	[%rd182], %f44;
	mul.lo.s32 	%r151, %r243, %r244;
	mul.wide.s32 	%rd183, %r151, 4;
	add.s64 	%rd184, %rd72, %rd183;
	ld.global.f32 	%f127, [%rd184];
	bra.uni 	$L__BB0_86;
}
`;

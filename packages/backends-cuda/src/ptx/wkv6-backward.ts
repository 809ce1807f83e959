// Made by `npm run build:ptx` from sources of the stamp a1d3fc3af5640b693ab2b79bdba9d394.
export default `.version 7.4
.target sm_80
.address_size 64
.extern .shared .align 16 .b8 dynamic_bytes[];
.visible .entry wkv6_backward(
	.param .align 8 .b8 wkv6_backward_param_0[152]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<95>;
	.reg .b32 	%r<237>;
	.reg .f32 	%f<105>;
	.reg .b64 	%rd<307>;
	mov.b64 	%rd85, wkv6_backward_param_0;
	mov.u64 	%rd1, %rd85;
	ld.param.v2.u32 	{%r90, %r91}, [wkv6_backward_param_0+144];
	mov.u32 	%r1, %ctaid.x;
	mov.u32 	%r2, %tid.x;
	cvt.s64.s32 	%rd2, %r91;
	mov.u32 	%r4, %ctaid.y;
	setp.ne.s32 	%p1, %r4, %r90;
	cvt.u32.u64 	%r200, %rd2;
	@%p1 bra 	$L__BB0_51;
	ld.param.u64 	%rd243, [%rd1+72];
	cvta.to.global.u64 	%rd11, %rd243;
	ld.param.u64 	%rd244, [%rd1+48];
	cvta.to.global.u64 	%rd12, %rd244;
	ld.param.v2.u32 	{%r156, %r157}, [%rd1+136];
	mov.u64 	%rd245, 0;
	cvta.to.global.u64 	%rd246, %rd245;
	setp.ne.s64 	%p41, %rd11, %rd246;
	setp.gt.s32 	%p42, %r156, 0;
	and.pred  	%p43, %p41, %p42;
	cvt.s64.s32 	%rd306, %r157;
	mov.u32 	%r205, %ntid.x;
	setp.eq.s32 	%p94, %r4, 0;
	@!%p43 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_2;
$L__BB0_2:
	cvt.u64.u32 	%rd14, %r1;
	mov.b32 	%r158, 0;
	mov.u32 	%r206, %r158;
	bra.uni 	$L__BB0_3;
$L__BB0_10:
	add.s32 	%r206, %r206, 1;
	setp.ne.s32 	%p50, %r206, %r156;
	@%p50 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_11;
$L__BB0_3:
	.pragma "nounroll";
	mov.u32 	%r207, %r158;
	@%p94 bra 	$L__BB0_7;
	bra.uni 	$L__BB0_4;
$L__BB0_7:
	setp.ge.s32 	%p48, %r2, %r200;
	@%p48 bra 	$L__BB0_10;
	cvt.u64.u32 	%rd248, %r206;
	mul.lo.s64 	%rd249, %rd248, %rd306;
	add.s64 	%rd250, %rd249, %rd14;
	mul.lo.s64 	%rd251, %rd250, %rd2;
	shl.b64 	%rd252, %rd251, 2;
	add.s64 	%rd16, %rd11, %rd252;
	mov.u32 	%r208, %r2;
$L__BB0_9:
	.pragma "nounroll";
	mul.wide.u32 	%rd253, %r208, 4;
	add.s64 	%rd254, %rd16, %rd253;
	mov.b32 	%r165, 0;
	st.global.u32 	[%rd254], %r165;
	add.s32 	%r208, %r208, %r205;
	setp.lt.s32 	%p49, %r208, %r200;
	@%p49 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_10;
$L__BB0_6:
	add.s32 	%r207, %r207, 1;
	setp.ne.s32 	%p47, %r207, %r4;
	@%p47 bra 	$L__BB0_4;
	bra.uni 	$L__BB0_7;
$L__BB0_4:
	.pragma "nounroll";
	mul.lo.s32 	%r160, %r207, 3;
	mul.wide.u32 	%rd247, %r160, 4;
	add.s64 	%rd15, %rd12, %rd247;
	ld.global.u32 	%r10, [%rd15+4];
	setp.gt.s32 	%p45, %r10, %r206;
	@%p45 bra 	$L__BB0_6;
	ld.global.u32 	%r161, [%rd15+8];
	add.s32 	%r162, %r161, %r10;
	setp.gt.s32 	%p46, %r162, %r206;
	@%p46 bra 	$L__BB0_10;
	bra.uni 	$L__BB0_6;
$L__BB0_51:
	ld.param.u64 	%rd92, [%rd1+48];
	cvta.to.global.u64 	%rd37, %rd92;
	mul.lo.s32 	%r96, %r4, 3;
	mul.wide.u32 	%rd93, %r96, 4;
	add.s64 	%rd38, %rd37, %rd93;
	ld.global.u32 	%r48, [%rd38+8];
	setp.eq.s32 	%p2, %r48, 0;
	@%p2 bra 	$L__BB0_84;
	mul.lo.s32 	%r3, %r91, %r91;
	mul.wide.s32 	%rd86, %r91, 4;
	mov.u64 	%rd87, dynamic_bytes;
	add.s64 	%rd3, %rd87, %rd86;
	add.s64 	%rd4, %rd3, %rd86;
	add.s64 	%rd5, %rd4, %rd86;
	add.s64 	%rd6, %rd5, %rd86;
	add.s64 	%rd7, %rd6, %rd86;
	add.s64 	%rd88, %rd7, %rd86;
	mad.lo.s32 	%r92, %r2, %r91, %r2;
	mul.wide.s32 	%rd89, %r92, 4;
	ld.global.u32 	%r97, [%rd38];
	setp.ge.s32 	%p3, %r2, %r200;
	ld.param.u32 	%r98, [%rd1+140];
	mul.wide.s32 	%rd94, %r98, %r97;
	cvt.u64.u32 	%rd40, %r1;
	add.s64 	%rd95, %rd94, %rd40;
	cvt.u64.u32 	%rd41, %r3;
	mov.f32 	%f97, 0f00000000;
	@%p3 bra 	$L__BB0_54;
	mad.lo.s32 	%r99, %r200, %r1, %r2;
	cvt.u64.u32 	%rd43, %r99;
	ld.param.u64 	%rd96, [%rd1+32];
	cvta.to.global.u64 	%rd97, %rd96;
	shl.b64 	%rd98, %rd43, 2;
	add.s64 	%rd99, %rd97, %rd98;
	ld.global.f32 	%f97, [%rd99];
$L__BB0_54:
	mad.lo.s32 	%r94, %r91, %r91, %r91;
	add.s64 	%rd8, %rd88, %rd89;
	mul.lo.s64 	%rd42, %rd95, %rd41;
	@%p3 bra 	$L__BB0_57;
	mov.b32 	%r221, 0;
	ld.param.u64 	%rd100, [%rd1+40];
	cvta.to.global.u64 	%rd101, %rd100;
	mul.lo.s32 	%r102, %r200, %r2;
	shl.b64 	%rd102, %rd42, 2;
	add.s64 	%rd103, %rd101, %rd102;
	mul.wide.u32 	%rd104, %r102, 4;
	add.s64 	%rd44, %rd103, %rd104;
$L__BB0_56:
	.pragma "nounroll";
	mul.wide.u32 	%rd105, %r221, 4;
	add.s64 	%rd106, %rd44, %rd105;
	ld.global.f32 	%f20, [%rd106];
	add.s64 	%rd107, %rd8, %rd105;
	st.shared.f32 	[%rd107], %f20;
	add.s32 	%r221, %r221, 1;
	setp.ne.s32 	%p5, %r221, %r200;
	@%p5 bra 	$L__BB0_56;
$L__BB0_57:
	add.s32 	%r93, %r3, %r91;
	shl.b32 	%r95, %r94, 1;
	add.s32 	%r105, %r48, 15;
	shr.s32 	%r106, %r105, 31;
	shr.u32 	%r107, %r106, 28;
	add.s32 	%r108, %r105, %r107;
	setp.ne.s32 	%p6, %r4, 0;
	mov.b32 	%r104, 0;
	mov.u32 	%r222, %r104;
	mov.u32 	%r223, %r104;
	@%p6 bra 	$L__BB0_63;
	bra.uni 	$L__BB0_58;
$L__BB0_63:
	.pragma "nounroll";
	mul.lo.s32 	%r109, %r223, 3;
	mul.wide.u32 	%rd108, %r109, 4;
	add.s64 	%rd109, %rd37, %rd108;
	ld.global.u32 	%r110, [%rd109+8];
	add.s32 	%r111, %r110, 15;
	shr.s32 	%r112, %r111, 31;
	shr.u32 	%r113, %r112, 28;
	add.s32 	%r114, %r111, %r113;
	shr.s32 	%r115, %r114, 4;
	add.s32 	%r222, %r115, %r222;
	add.s32 	%r223, %r223, 1;
	setp.eq.s32 	%p7, %r223, %r4;
	@%p7 bra 	$L__BB0_58;
	bra.uni 	$L__BB0_63;
$L__BB0_58:
	mul.wide.s32 	%rd90, %r93, 4;
	mul.wide.s32 	%rd91, %r95, 4;
	ld.global.u32 	%r47, [%rd38+4];
	cvt.s64.s32 	%rd39, %r98;
	shr.s32 	%r230, %r108, 4;
	ld.param.u64 	%rd110, [%rd1+120];
	cvta.to.global.u64 	%rd111, %rd110;
	cvt.u64.u32 	%rd45, %r2;
	mul.wide.u32 	%rd112, %r2, 4;
	add.s64 	%rd46, %rd111, %rd112;
	add.s64 	%rd47, %rd5, %rd112;
	ld.param.u64 	%rd113, [%rd1+16];
	cvta.to.global.u64 	%rd48, %rd113;
	ld.param.u64 	%rd114, [%rd1+24];
	cvta.to.global.u64 	%rd49, %rd114;
	ld.param.u64 	%rd115, [%rd1+8];
	cvta.to.global.u64 	%rd50, %rd115;
	setp.lt.s32 	%p8, %r48, 1;
	mov.u32 	%r224, %r104;
	@%p8 bra 	$L__BB0_59;
	bra.uni 	$L__BB0_65;
$L__BB0_59:
	add.s64 	%rd9, %rd8, %rd90;
	add.s64 	%rd10, %rd8, %rd91;
	shl.b64 	%rd300, %rd45, 2;
	mov.u64 	%rd301, 0;
	@%p3 bra 	$L__BB0_77;
	bra.uni 	$L__BB0_60;
$L__BB0_77:
	@%p8 bra 	$L__BB0_81;
	ld.param.u64 	%rd152, [%rd1+128];
	cvta.to.global.u64 	%rd153, %rd152;
	cvt.u64.u32 	%rd154, %r4;
	mul.lo.s64 	%rd155, %rd39, %rd154;
	add.s64 	%rd156, %rd155, %rd40;
	mul.lo.s64 	%rd157, %rd41, %rd156;
	shl.b64 	%rd158, %rd157, 6;
	add.s64 	%rd159, %rd153, %rd158;
	add.s64 	%rd58, %rd159, %rd300;
	ld.param.u64 	%rd161, [%rd1];
	cvta.to.global.u64 	%rd59, %rd161;
	add.s64 	%rd60, %rd87, %rd300;
	add.s64 	%rd61, %rd3, %rd300;
	add.s64 	%rd62, %rd4, %rd300;
	ld.param.u64 	%rd164, [%rd1+56];
	cvta.to.global.u64 	%rd63, %rd164;
	add.s64 	%rd64, %rd6, %rd300;
	add.s64 	%rd65, %rd7, %rd300;
	ld.param.u64 	%rd165, [%rd1+72];
	cvta.to.global.u64 	%rd66, %rd165;
	ld.param.u64 	%rd166, [%rd1+80];
	cvta.to.global.u64 	%rd67, %rd166;
	ld.param.u64 	%rd167, [%rd1+88];
	cvta.to.global.u64 	%rd68, %rd167;
	ld.param.u64 	%rd168, [%rd1+96];
	cvta.to.global.u64 	%rd69, %rd168;
	ld.param.u64 	%rd169, [%rd1+104];
	cvta.to.global.u64 	%rd70, %rd169;
	shl.b32 	%r135, %r230, 4;
	sub.s32 	%r136, %r48, %r135;
	add.s32 	%r229, %r136, 16;
	mov.b32 	%r137, 0;
	mov.f32 	%f45, 0f00000000;
	bra.uni 	$L__BB0_79;
$L__BB0_108:
	bar.sync 0;
	setp.gt.s32 	%p36, %r230, 1;
	add.s32 	%r229, %r229, 16;
	mov.u32 	%r230, %r73;
	@%p36 bra 	$L__BB0_79;
	bra.uni 	$L__BB0_81;
$L__BB0_79:
	.pragma "nounroll";
	add.s32 	%r73, %r230, -1;
	add.s32 	%r140, %r73, %r222;
	cvt.s64.s32 	%rd170, %r140;
	mul.lo.s64 	%rd171, %rd170, %rd39;
	add.s64 	%rd172, %rd171, %rd40;
	mul.lo.s64 	%rd173, %rd172, %rd41;
	shl.b64 	%rd174, %rd173, 2;
	add.s64 	%rd73, %rd46, %rd174;
	mov.u32 	%r231, %r137;
	@%p3 bra 	$L__BB0_85;
$L__BB0_80:
	.pragma "nounroll";
	mul.lo.s32 	%r142, %r231, %r200;
	mul.wide.s32 	%rd175, %r142, 4;
	add.s64 	%rd176, %rd73, %rd175;
	ld.global.f32 	%f30, [%rd176];
	mul.wide.u32 	%rd177, %r231, 4;
	add.s64 	%rd178, %rd8, %rd177;
	st.shared.f32 	[%rd178], %f30;
	add.s32 	%r231, %r231, 1;
	setp.ne.s32 	%p21, %r231, %r200;
	@%p21 bra 	$L__BB0_80;
$L__BB0_85:
	min.s32 	%r138, %r229, 16;
	max.s32 	%r72, %r138, 1;
	shl.b32 	%r139, %r73, 4;
	add.s32 	%r74, %r139, %r47;
	sub.s32 	%r75, %r48, %r139;
	min.s32 	%r234, %r75, 16;
	setp.gt.s32 	%p22, %r75, 0;
	mov.b32 	%r232, 0;
	@%p22 bra 	$L__BB0_86;
	bra.uni 	$L__BB0_108;
$L__BB0_91:
	add.s32 	%r232, %r232, 1;
	setp.eq.s32 	%p26, %r232, %r72;
	@%p26 bra 	$L__BB0_92;
$L__BB0_86:
	.pragma "nounroll";
	add.s32 	%r144, %r232, %r74;
	cvt.s64.s32 	%rd179, %r144;
	mul.lo.s64 	%rd180, %rd179, %rd39;
	add.s64 	%rd181, %rd180, %rd40;
	mul.lo.s64 	%rd182, %rd181, %rd2;
	add.s64 	%rd74, %rd182, %rd45;
	bar.sync 0;
	shl.b64 	%rd183, %rd74, 2;
	@%p3 bra 	$L__BB0_88;
	add.s64 	%rd75, %rd48, %rd183;
	ld.global.f32 	%f31, [%rd75];
	st.shared.f32 	[%rd47], %f31;
$L__BB0_88:
	bar.sync 0;
	@%p3 bra 	$L__BB0_91;
	cvt.u64.u32 	%rd184, %r232;
	mul.lo.s64 	%rd185, %rd184, %rd41;
	shl.b64 	%rd186, %rd185, 2;
	add.s64 	%rd76, %rd58, %rd186;
	add.s64 	%rd77, %rd49, %rd183;
	add.s64 	%rd78, %rd50, %rd183;
	mov.b32 	%r233, 0;
$L__BB0_90:
	.pragma "nounroll";
	mul.wide.u32 	%rd188, %r233, 4;
	add.s64 	%rd189, %rd8, %rd188;
	ld.shared.f32 	%f34, [%rd189];
	mul.lo.s32 	%r147, %r233, %r200;
	mul.wide.s32 	%rd190, %r147, 4;
	add.s64 	%rd191, %rd76, %rd190;
	st.global.f32 	[%rd191], %f34;
	ld.global.f32 	%f33, [%rd77];
	ld.global.f32 	%f36, [%rd78];
	add.s64 	%rd192, %rd5, %rd188;
	ld.shared.f32 	%f37, [%rd192];
	mul.rn.f32 	%f35, %f36, %f37;
	fma.rn.f32 %f32, %f33, %f34, %f35;
	st.shared.f32 	[%rd189], %f32;
	add.s32 	%r233, %r233, 1;
	setp.ne.s32 	%p25, %r233, %r200;
	@%p25 bra 	$L__BB0_90;
	bra.uni 	$L__BB0_91;
$L__BB0_107:
	setp.gt.s32 	%p35, %r84, 1;
	@%p35 bra 	$L__BB0_92;
	bra.uni 	$L__BB0_108;
$L__BB0_92:
	.pragma "nounroll";
	mov.u32 	%r84, %r234;
	add.s32 	%r234, %r84, -1;
	add.s32 	%r148, %r234, %r74;
	cvt.s64.s32 	%rd193, %r148;
	mul.lo.s64 	%rd194, %rd193, %rd39;
	add.s64 	%rd195, %rd194, %rd40;
	mul.lo.s64 	%rd196, %rd195, %rd2;
	add.s64 	%rd79, %rd196, %rd45;
	bar.sync 0;
	shl.b64 	%rd302, %rd79, 2;
	@%p3 bra 	$L__BB0_94;
	add.s64 	%rd198, %rd59, %rd302;
	ld.global.f32 	%f38, [%rd198];
	st.shared.f32 	[%rd60], %f38;
	add.s64 	%rd199, %rd50, %rd302;
	ld.global.f32 	%f39, [%rd199];
	st.shared.f32 	[%rd61], %f39;
	add.s64 	%rd200, %rd49, %rd302;
	ld.global.f32 	%f40, [%rd200];
	st.shared.f32 	[%rd62], %f40;
	add.s64 	%rd201, %rd48, %rd302;
	ld.global.f32 	%f41, [%rd201];
	st.shared.f32 	[%rd47], %f41;
	add.s64 	%rd202, %rd63, %rd302;
	ld.global.f32 	%f42, [%rd202];
	st.shared.f32 	[%rd64], %f42;
	mul.rn.f32 	%f43, %f97, %f38;
	mul.rn.f32 	%f44, %f43, %f39;
	st.shared.f32 	[%rd65], %f44;
$L__BB0_94:
	bar.sync 0;
	@%p3 bra 	$L__BB0_107;
	cvt.u64.u32 	%rd203, %r234;
	mul.lo.s64 	%rd204, %rd203, %rd41;
	shl.b64 	%rd205, %rd204, 2;
	add.s64 	%rd80, %rd58, %rd205;
	mov.b32 	%r235, 0;
	mov.f32 	%f99, %f45;
	mov.f32 	%f100, %f45;
	mov.f32 	%f101, %f45;
	mov.f32 	%f102, %f45;
	mov.f32 	%f103, %f45;
	mov.f32 	%f104, %f45;
$L__BB0_96:
	.pragma "nounroll";
	mul.lo.s32 	%r151, %r235, %r200;
	mul.wide.s32 	%rd206, %r151, 4;
	add.s64 	%rd207, %rd80, %rd206;
	ld.global.f32 	%f60, [%rd207];
	mul.wide.u32 	%rd208, %r235, 4;
	add.s64 	%rd209, %rd5, %rd208;
	ld.shared.f32 	%f56, [%rd209];
	add.s64 	%rd210, %rd6, %rd208;
	ld.shared.f32 	%f52, [%rd210];
	fma.rn.f32 %f104, %f56, %f52, %f104;
	fma.rn.f32 %f103, %f60, %f52, %f103;
	add.s64 	%rd211, %rd9, %rd208;
	ld.shared.f32 	%f59, [%rd211];
	fma.rn.f32 %f102, %f59, %f56, %f102;
	fma.rn.f32 %f101, %f59, %f60, %f101;
	add.s64 	%rd212, %rd10, %rd208;
	ld.shared.f32 	%f63, [%rd212];
	add.s64 	%rd213, %rd3, %rd208;
	ld.shared.f32 	%f64, [%rd213];
	fma.rn.f32 %f100, %f63, %f64, %f100;
	add.s64 	%rd214, %rd7, %rd208;
	ld.shared.f32 	%f74, [%rd214];
	add.rn.f32 	%f99, %f99, %f74;
	ld.shared.f32 	%f67, [%rd62];
	ld.shared.f32 	%f75, [%rd60];
	mul.rn.f32 	%f69, %f52, %f75;
	fma.rn.f32 %f66, %f67, %f59, %f69;
	st.shared.f32 	[%rd211], %f66;
	add.s64 	%rd215, %rd4, %rd208;
	ld.shared.f32 	%f71, [%rd215];
	ld.shared.f32 	%f72, [%rd212];
	add.s64 	%rd217, %rd87, %rd208;
	ld.shared.f32 	%f76, [%rd217];
	ld.shared.f32 	%f77, [%rd64];
	mul.rn.f32 	%f73, %f76, %f77;
	fma.rn.f32 %f70, %f71, %f72, %f73;
	st.shared.f32 	[%rd212], %f70;
	add.s32 	%r235, %r235, 1;
	setp.eq.s32 	%p29, %r235, %r200;
	@%p29 bra 	$L__BB0_97;
	bra.uni 	$L__BB0_96;
$L__BB0_97:
	cvta.to.global.u64 	%rd219, %rd301;
	setp.eq.s64 	%p30, %rd66, %rd219;
	@%p30 bra 	$L__BB0_99;
	add.s64 	%rd81, %rd66, %rd302;
	ld.shared.f32 	%f82, [%rd61];
	mul.rn.f32 	%f79, %f97, %f82;
	fma.rn.f32 %f78, %f79, %f104, %f103;
	st.global.f32 	[%rd81], %f78;
$L__BB0_99:
	setp.eq.s64 	%p31, %rd67, %rd219;
	@%p31 bra 	$L__BB0_101;
	add.s64 	%rd82, %rd67, %rd302;
	ld.shared.f32 	%f87, [%rd60];
	mul.rn.f32 	%f84, %f97, %f87;
	fma.rn.f32 %f83, %f84, %f104, %f102;
	st.global.f32 	[%rd82], %f83;
$L__BB0_101:
	setp.eq.s64 	%p32, %rd68, %rd219;
	@%p32 bra 	$L__BB0_103;
	add.s64 	%rd83, %rd68, %rd302;
	ld.shared.f32 	%f89, [%rd64];
	fma.rn.f32 %f88, %f89, %f99, %f100;
	st.global.f32 	[%rd83], %f88;
$L__BB0_103:
	setp.eq.s64 	%p33, %rd69, %rd219;
	@%p33 bra 	$L__BB0_105;
	add.s64 	%rd84, %rd69, %rd302;
	st.global.f32 	[%rd84], %f101;
$L__BB0_105:
	setp.eq.s64 	%p34, %rd70, %rd219;
	@%p34 bra 	$L__BB0_107;
	ld.shared.f32 	%f92, [%rd60];
	ld.shared.f32 	%f93, [%rd61];
	mul.rn.f32 	%f94, %f92, %f93;
	mul.rn.f32 	%f95, %f104, %f94;
	add.s64 	%rd233, %rd70, %rd302;
	st.global.f32 	[%rd233], %f95;
	bra.uni 	$L__BB0_107;
$L__BB0_64:
	mov.u32 	%r224, %r61;
$L__BB0_65:
	.pragma "nounroll";
	add.s32 	%r118, %r224, %r222;
	cvt.s64.s32 	%rd116, %r118;
	mul.lo.s64 	%rd117, %rd116, %rd39;
	add.s64 	%rd118, %rd117, %rd40;
	mul.lo.s64 	%rd119, %rd118, %rd41;
	shl.b64 	%rd120, %rd119, 2;
	add.s64 	%rd51, %rd46, %rd120;
	mov.u32 	%r225, %r104;
	@%p3 bra 	$L__BB0_67;
$L__BB0_66:
	.pragma "nounroll";
	mul.wide.u32 	%rd121, %r225, 4;
	add.s64 	%rd122, %rd8, %rd121;
	ld.shared.f32 	%f21, [%rd122];
	mul.lo.s32 	%r120, %r225, %r200;
	mul.wide.s32 	%rd123, %r120, 4;
	add.s64 	%rd124, %rd51, %rd123;
	st.global.f32 	[%rd124], %f21;
	add.s32 	%r225, %r225, 1;
	setp.ne.s32 	%p10, %r225, %r200;
	@%p10 bra 	$L__BB0_66;
$L__BB0_67:
	add.s32 	%r61, %r224, 1;
	setp.eq.s32 	%p11, %r61, %r230;
	@%p11 bra 	$L__BB0_59;
	shl.b32 	%r122, %r224, 4;
	add.s32 	%r62, %r122, %r47;
	mov.b32 	%r226, 0;
	bra.uni 	$L__BB0_69;
$L__BB0_74:
	add.s32 	%r226, %r226, 1;
	setp.eq.s32 	%p15, %r226, 16;
	@%p15 bra 	$L__BB0_64;
$L__BB0_69:
	.pragma "nounroll";
	add.s32 	%r123, %r62, %r226;
	cvt.s64.s32 	%rd125, %r123;
	mul.lo.s64 	%rd126, %rd125, %rd39;
	add.s64 	%rd127, %rd126, %rd40;
	mul.lo.s64 	%rd128, %rd127, %rd2;
	add.s64 	%rd52, %rd128, %rd45;
	bar.sync 0;
	shl.b64 	%rd129, %rd52, 2;
	@%p3 bra 	$L__BB0_71;
	add.s64 	%rd53, %rd48, %rd129;
	ld.global.f32 	%f22, [%rd53];
	st.shared.f32 	[%rd47], %f22;
$L__BB0_71:
	bar.sync 0;
	@%p3 bra 	$L__BB0_74;
	add.s64 	%rd131, %rd49, %rd129;
	add.s64 	%rd132, %rd50, %rd129;
	ld.global.f32 	%f3, [%rd131];
	ld.global.f32 	%f4, [%rd132];
	mov.b32 	%r227, 0;
$L__BB0_73:
	.pragma "nounroll";
	mul.wide.u32 	%rd133, %r227, 4;
	add.s64 	%rd134, %rd8, %rd133;
	ld.shared.f32 	%f25, [%rd134];
	add.s64 	%rd135, %rd5, %rd133;
	ld.shared.f32 	%f27, [%rd135];
	mul.rn.f32 	%f26, %f4, %f27;
	fma.rn.f32 %f23, %f3, %f25, %f26;
	st.shared.f32 	[%rd134], %f23;
	add.s32 	%r227, %r227, 1;
	setp.ne.s32 	%p14, %r227, %r200;
	@%p14 bra 	$L__BB0_73;
	bra.uni 	$L__BB0_74;
$L__BB0_11:
	ld.param.u64 	%rd255, [%rd1+80];
	cvta.to.global.u64 	%rd17, %rd255;
	setp.ne.s64 	%p52, %rd17, %rd246;
	and.pred  	%p53, %p52, %p42;
	@!%p53 bra 	$L__BB0_21;
	bra.uni 	$L__BB0_12;
$L__BB0_12:
	cvt.u64.u32 	%rd19, %r1;
	mov.b32 	%r166, 0;
	mov.u32 	%r209, %r166;
	bra.uni 	$L__BB0_13;
$L__BB0_20:
	add.s32 	%r209, %r209, 1;
	setp.ne.s32 	%p60, %r209, %r156;
	@%p60 bra 	$L__BB0_13;
	bra.uni 	$L__BB0_21;
$L__BB0_13:
	.pragma "nounroll";
	mov.u32 	%r210, %r166;
	@%p94 bra 	$L__BB0_17;
	bra.uni 	$L__BB0_14;
$L__BB0_17:
	setp.ge.s32 	%p58, %r2, %r200;
	@%p58 bra 	$L__BB0_20;
	cvt.u64.u32 	%rd259, %r209;
	mul.lo.s64 	%rd260, %rd259, %rd306;
	add.s64 	%rd261, %rd260, %rd19;
	mul.lo.s64 	%rd262, %rd261, %rd2;
	shl.b64 	%rd263, %rd262, 2;
	add.s64 	%rd21, %rd17, %rd263;
	mov.u32 	%r211, %r2;
$L__BB0_19:
	.pragma "nounroll";
	mul.wide.u32 	%rd264, %r211, 4;
	add.s64 	%rd265, %rd21, %rd264;
	mov.b32 	%r173, 0;
	st.global.u32 	[%rd265], %r173;
	add.s32 	%r211, %r211, %r205;
	setp.lt.s32 	%p59, %r211, %r200;
	@%p59 bra 	$L__BB0_19;
	bra.uni 	$L__BB0_20;
$L__BB0_16:
	add.s32 	%r210, %r210, 1;
	setp.ne.s32 	%p57, %r210, %r4;
	@%p57 bra 	$L__BB0_14;
	bra.uni 	$L__BB0_17;
$L__BB0_14:
	.pragma "nounroll";
	mul.lo.s32 	%r168, %r210, 3;
	mul.wide.u32 	%rd258, %r168, 4;
	add.s64 	%rd20, %rd12, %rd258;
	ld.global.u32 	%r18, [%rd20+4];
	setp.gt.s32 	%p55, %r18, %r209;
	@%p55 bra 	$L__BB0_16;
	ld.global.u32 	%r169, [%rd20+8];
	add.s32 	%r170, %r169, %r18;
	setp.gt.s32 	%p56, %r170, %r209;
	@%p56 bra 	$L__BB0_20;
	bra.uni 	$L__BB0_16;
$L__BB0_21:
	ld.param.u64 	%rd266, [%rd1+88];
	cvta.to.global.u64 	%rd22, %rd266;
	setp.ne.s64 	%p62, %rd22, %rd246;
	and.pred  	%p63, %p62, %p42;
	@!%p63 bra 	$L__BB0_31;
	bra.uni 	$L__BB0_22;
$L__BB0_22:
	cvt.u64.u32 	%rd24, %r1;
	mov.b32 	%r174, 0;
	mov.u32 	%r212, %r174;
	bra.uni 	$L__BB0_23;
$L__BB0_30:
	add.s32 	%r212, %r212, 1;
	setp.ne.s32 	%p70, %r212, %r156;
	@%p70 bra 	$L__BB0_23;
	bra.uni 	$L__BB0_31;
$L__BB0_23:
	.pragma "nounroll";
	mov.u32 	%r213, %r174;
	@%p94 bra 	$L__BB0_27;
	bra.uni 	$L__BB0_24;
$L__BB0_27:
	setp.ge.s32 	%p68, %r2, %r200;
	@%p68 bra 	$L__BB0_30;
	cvt.u64.u32 	%rd270, %r212;
	mul.lo.s64 	%rd271, %rd270, %rd306;
	add.s64 	%rd272, %rd271, %rd24;
	mul.lo.s64 	%rd273, %rd272, %rd2;
	shl.b64 	%rd274, %rd273, 2;
	add.s64 	%rd26, %rd22, %rd274;
	mov.u32 	%r214, %r2;
$L__BB0_29:
	.pragma "nounroll";
	mul.wide.u32 	%rd275, %r214, 4;
	add.s64 	%rd276, %rd26, %rd275;
	mov.b32 	%r181, 0;
	st.global.u32 	[%rd276], %r181;
	add.s32 	%r214, %r214, %r205;
	setp.lt.s32 	%p69, %r214, %r200;
	@%p69 bra 	$L__BB0_29;
	bra.uni 	$L__BB0_30;
$L__BB0_26:
	add.s32 	%r213, %r213, 1;
	setp.ne.s32 	%p67, %r213, %r4;
	@%p67 bra 	$L__BB0_24;
	bra.uni 	$L__BB0_27;
$L__BB0_24:
	.pragma "nounroll";
	mul.lo.s32 	%r176, %r213, 3;
	mul.wide.u32 	%rd269, %r176, 4;
	add.s64 	%rd25, %rd12, %rd269;
	ld.global.u32 	%r26, [%rd25+4];
	setp.gt.s32 	%p65, %r26, %r212;
	@%p65 bra 	$L__BB0_26;
	ld.global.u32 	%r177, [%rd25+8];
	add.s32 	%r178, %r177, %r26;
	setp.gt.s32 	%p66, %r178, %r212;
	@%p66 bra 	$L__BB0_30;
	bra.uni 	$L__BB0_26;
$L__BB0_31:
	ld.param.u64 	%rd277, [%rd1+96];
	cvta.to.global.u64 	%rd27, %rd277;
	setp.ne.s64 	%p72, %rd27, %rd246;
	and.pred  	%p73, %p72, %p42;
	@!%p73 bra 	$L__BB0_41;
	bra.uni 	$L__BB0_32;
$L__BB0_32:
	cvt.u64.u32 	%rd29, %r1;
	mov.b32 	%r182, 0;
	mov.u32 	%r215, %r182;
	bra.uni 	$L__BB0_33;
$L__BB0_40:
	add.s32 	%r215, %r215, 1;
	setp.ne.s32 	%p80, %r215, %r156;
	@%p80 bra 	$L__BB0_33;
	bra.uni 	$L__BB0_41;
$L__BB0_33:
	.pragma "nounroll";
	mov.u32 	%r216, %r182;
	@%p94 bra 	$L__BB0_37;
	bra.uni 	$L__BB0_34;
$L__BB0_37:
	setp.ge.s32 	%p78, %r2, %r200;
	@%p78 bra 	$L__BB0_40;
	cvt.u64.u32 	%rd281, %r215;
	mul.lo.s64 	%rd282, %rd281, %rd306;
	add.s64 	%rd283, %rd282, %rd29;
	mul.lo.s64 	%rd284, %rd283, %rd2;
	shl.b64 	%rd285, %rd284, 2;
	add.s64 	%rd31, %rd27, %rd285;
	mov.u32 	%r217, %r2;
$L__BB0_39:
	.pragma "nounroll";
	mul.wide.u32 	%rd286, %r217, 4;
	add.s64 	%rd287, %rd31, %rd286;
	mov.b32 	%r189, 0;
	st.global.u32 	[%rd287], %r189;
	add.s32 	%r217, %r217, %r205;
	setp.lt.s32 	%p79, %r217, %r200;
	@%p79 bra 	$L__BB0_39;
	bra.uni 	$L__BB0_40;
$L__BB0_36:
	add.s32 	%r216, %r216, 1;
	setp.ne.s32 	%p77, %r216, %r4;
	@%p77 bra 	$L__BB0_34;
	bra.uni 	$L__BB0_37;
$L__BB0_34:
	.pragma "nounroll";
	mul.lo.s32 	%r184, %r216, 3;
	mul.wide.u32 	%rd280, %r184, 4;
	add.s64 	%rd30, %rd12, %rd280;
	ld.global.u32 	%r34, [%rd30+4];
	setp.gt.s32 	%p75, %r34, %r215;
	@%p75 bra 	$L__BB0_36;
	ld.global.u32 	%r185, [%rd30+8];
	add.s32 	%r186, %r185, %r34;
	setp.gt.s32 	%p76, %r186, %r215;
	@%p76 bra 	$L__BB0_40;
	bra.uni 	$L__BB0_36;
$L__BB0_41:
	ld.param.u64 	%rd288, [%rd1+104];
	cvta.to.global.u64 	%rd32, %rd288;
	setp.ne.s64 	%p82, %rd32, %rd246;
	and.pred  	%p83, %p82, %p42;
	@!%p83 bra 	$L__BB0_84;
	bra.uni 	$L__BB0_42;
$L__BB0_42:
	cvt.u64.u32 	%rd34, %r1;
	mov.b32 	%r190, 0;
	mov.u32 	%r218, %r190;
	bra.uni 	$L__BB0_43;
$L__BB0_50:
	add.s32 	%r218, %r218, 1;
	setp.eq.s32 	%p90, %r218, %r156;
	@%p90 bra 	$L__BB0_84;
$L__BB0_43:
	.pragma "nounroll";
	mov.u32 	%r219, %r190;
	@%p94 bra 	$L__BB0_47;
	bra.uni 	$L__BB0_44;
$L__BB0_47:
	setp.ge.s32 	%p88, %r2, %r200;
	@%p88 bra 	$L__BB0_50;
	cvt.u64.u32 	%rd292, %r218;
	mul.lo.s64 	%rd293, %rd292, %rd306;
	add.s64 	%rd294, %rd293, %rd34;
	mul.lo.s64 	%rd295, %rd294, %rd2;
	shl.b64 	%rd296, %rd295, 2;
	add.s64 	%rd36, %rd32, %rd296;
	mov.u32 	%r220, %r2;
$L__BB0_49:
	.pragma "nounroll";
	mul.wide.u32 	%rd297, %r220, 4;
	add.s64 	%rd298, %rd36, %rd297;
	mov.b32 	%r197, 0;
	st.global.u32 	[%rd298], %r197;
	add.s32 	%r220, %r220, %r205;
	setp.lt.s32 	%p89, %r220, %r200;
	@%p89 bra 	$L__BB0_49;
	bra.uni 	$L__BB0_50;
$L__BB0_46:
	add.s32 	%r219, %r219, 1;
	setp.ne.s32 	%p87, %r219, %r4;
	@%p87 bra 	$L__BB0_44;
	bra.uni 	$L__BB0_47;
$L__BB0_44:
	.pragma "nounroll";
	mul.lo.s32 	%r192, %r219, 3;
	mul.wide.u32 	%rd291, %r192, 4;
	add.s64 	%rd35, %rd12, %rd291;
	ld.global.u32 	%r42, [%rd35+4];
	setp.gt.s32 	%p85, %r42, %r218;
	@%p85 bra 	$L__BB0_46;
	ld.global.u32 	%r193, [%rd35+8];
	add.s32 	%r194, %r193, %r42;
	setp.gt.s32 	%p86, %r194, %r218;
	@%p86 bra 	$L__BB0_50;
	bra.uni 	$L__BB0_46;
$L__BB0_81:
	ld.param.u64 	%rd234, [%rd1+112];
	cvta.to.global.u64 	%rd71, %rd234;
	cvta.to.global.u64 	%rd236, %rd301;
	setp.eq.s64 	%p38, %rd71, %rd236;
	or.pred  	%p39, %p3, %p38;
	@%p39 bra 	$L__BB0_84;
	mul.lo.s32 	%r154, %r200, %r2;
	shl.b64 	%rd237, %rd42, 2;
	add.s64 	%rd238, %rd71, %rd237;
	mul.wide.u32 	%rd239, %r154, 4;
	add.s64 	%rd72, %rd238, %rd239;
	mov.b32 	%r236, 0;
$L__BB0_83:
	.pragma "nounroll";
	mul.wide.u32 	%rd240, %r236, 4;
	add.s64 	%rd241, %rd9, %rd240;
	ld.shared.f32 	%f96, [%rd241];
	add.s64 	%rd242, %rd72, %rd240;
	st.global.f32 	[%rd242], %f96;
	add.s32 	%r236, %r236, 1;
	setp.ne.s32 	%p40, %r236, %r200;
	@%p40 bra 	$L__BB0_83;
$L__BB0_84:
	ret;
$L__BB0_60:
	ld.param.u64 	%rd136, [%rd1+64];
	cvta.to.global.u64 	%rd54, %rd136;
	shl.b64 	%rd137, %rd42, 2;
	add.s64 	%rd138, %rd54, %rd137;
	mul.lo.s32 	%r128, %r200, %r2;
	mul.wide.u32 	%rd139, %r128, 4;
	add.s64 	%rd55, %rd138, %rd139;
	add.s64 	%rd56, %rd138, %rd300;
	mov.b32 	%r126, 0;
	mov.f32 	%f29, 0f00000000;
	mov.u32 	%r228, %r126;
	bra.uni 	$L__BB0_61;
$L__BB0_75:
	add.s64 	%rd149, %rd9, %rd299;
	st.shared.u32 	[%rd149], %r126;
	mov.f32 	%f98, %f29;
$L__BB0_76:
	add.s64 	%rd151, %rd10, %rd299;
	st.shared.f32 	[%rd151], %f98;
	add.s32 	%r228, %r199, 1;
	setp.ne.s32 	%p18, %r228, %r200;
	@%p18 bra 	$L__BB0_61;
	bra.uni 	$L__BB0_77;
$L__BB0_61:
	.pragma "nounroll";
	cvta.to.global.u64 	%rd142, %rd301;
	setp.eq.s64 	%p17, %rd54, %rd142;
	cvt.u64.u32 	%rd57, %r228;
	cvt.u32.u64 	%r199, %rd57;
	shl.b64 	%rd299, %rd57, 2;
	@%p17 bra 	$L__BB0_75;
	add.s64 	%rd144, %rd55, %rd299;
	ld.global.f32 	%f28, [%rd144];
	add.s64 	%rd145, %rd9, %rd299;
	st.shared.f32 	[%rd145], %f28;
	mul.lo.s32 	%r131, %r199, %r200;
	mul.wide.s32 	%rd146, %r131, 4;
	add.s64 	%rd147, %rd56, %rd146;
	ld.global.f32 	%f98, [%rd147];
	bra.uni 	$L__BB0_76;
}
`;

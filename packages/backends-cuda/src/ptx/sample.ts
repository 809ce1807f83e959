// Made by `npm run build:ptx` from sources of the stamp acfeed0698344e3abd3bf18ee6bc4bf0.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry drawable_logits(
	.param .align 8 .b8 drawable_logits_param_0[48]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<12>;
	.reg .b32 	%r<23>;
	.reg .f32 	%f<5>;
	.reg .b64 	%rd<22>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r6, %r5, 8;
	mov.u32 	%r7, %tid.x;
	or.b32  	%r1, %r6, %r7;
	ld.param.v2.u32 	{%r8, %r9}, [drawable_logits_param_0+32];
	setp.ge.s32 	%p4, %r1, %r8;
	@%p4 bra 	$L__BB0_5;
	mov.b64 	%rd4, drawable_logits_param_0;
	mov.u64 	%rd1, %rd4;
	div.s32 	%r2, %r1, %r9;
	mul.lo.s32 	%r12, %r2, %r9;
	sub.s32 	%r3, %r1, %r12;
	ld.param.u64 	%rd5, [%rd1];
	cvta.to.global.u64 	%rd6, %rd5;
	cvt.u64.u32 	%rd2, %r1;
	mul.wide.u32 	%rd7, %r1, 4;
	add.s64 	%rd8, %rd6, %rd7;
	ld.global.f32 	%f3, [%rd8];
	ld.param.u64 	%rd9, [%rd1+8];
	cvta.to.global.u64 	%rd10, %rd9;
	mul.lo.s32 	%r13, %r2, 5;
	mul.wide.s32 	%rd11, %r13, 4;
	add.s64 	%rd12, %rd10, %rd11;
	ld.global.f32 	%f2, [%rd12+16];
	cvt.rzi.s32.f32 	%r4, %f2;
	setp.lt.s32 	%p11, %r3, %r4;
	ld.param.u64 	%rd13, [%rd1+16];
	cvta.to.global.u64 	%rd3, %rd13;
	mov.u64 	%rd14, 0;
	cvta.to.global.u64 	%rd15, %rd14;
	setp.eq.s64 	%p5, %rd3, %rd15;
	@%p5 bra 	$L__BB0_4;
	ld.param.u32 	%r14, [%rd1+40];
	shr.u32 	%r15, %r3, 5;
	mad.lo.s32 	%r16, %r14, %r2, %r15;
	mul.wide.s32 	%rd16, %r16, 4;
	add.s64 	%rd17, %rd3, %rd16;
	ld.global.u32 	%r17, [%rd17];
	and.b32  	%r18, %r3, 31;
	shr.u32 	%r19, %r17, %r18;
	and.b32  	%r20, %r19, 1;
	setp.eq.b32 	%p6, %r20, 1;
	mov.pred 	%p7, 0;
	xor.pred  	%p8, %p6, %p7;
	@%p8 bra 	$L__BB0_4;
	setp.lt.s32 	%p9, %r3, %r4;
	mov.b32 %r21, %f3;
	and.b32  	%r22, %r21, 2139095040;
	setp.eq.s32 	%p10, %r22, 2139095040;
	and.pred  	%p11, %p10, %p9;
$L__BB0_4:
	selp.f32 	%f4, %f3, 0fFF7FFFFF, %p11;
	ld.param.u64 	%rd18, [%rd1+24];
	cvta.to.global.u64 	%rd19, %rd18;
	shl.b64 	%rd20, %rd2, 2;
	add.s64 	%rd21, %rd19, %rd20;
	st.global.f32 	[%rd21], %f4;
$L__BB0_5:
	ret;
}
.visible .entry changed_logits(
	.param .align 8 .b8 changed_logits_param_0[40]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<8>;
	.reg .b32 	%r<12>;
	.reg .f32 	%f<4>;
	.reg .b64 	%rd<22>;
	mov.u32 	%r2, %ctaid.x;
	shl.b32 	%r3, %r2, 6;
	mov.u32 	%r4, %tid.x;
	or.b32  	%r1, %r3, %r4;
	ld.param.u32 	%r5, [changed_logits_param_0+24];
	setp.ge.s32 	%p1, %r1, %r5;
	@%p1 bra 	$L__BB1_6;
	mov.b64 	%rd6, changed_logits_param_0;
	mov.u64 	%rd1, %rd6;
	ld.param.u64 	%rd7, [%rd1];
	cvta.to.global.u64 	%rd8, %rd7;
	shl.b32 	%r6, %r1, 1;
	mul.wide.u32 	%rd9, %r6, 4;
	add.s64 	%rd10, %rd8, %rd9;
	ld.global.s32 	%rd2, [%rd10];
	setp.lt.s64 	%p2, %rd2, 0;
	@%p2 bra 	$L__BB1_6;
	ld.global.u32 	%rd3, [%rd10+4];
	cvt.u32.u64 	%r7, %rd3;
	cvt.u32.u64 	%r8, %rd2;
	ld.param.u32 	%r9, [%rd1+28];
	setp.ge.s32 	%p3, %r8, %r9;
	setp.lt.s32 	%p4, %r7, 0;
	or.pred  	%p5, %p3, %p4;
	@%p5 bra 	$L__BB1_6;
	ld.param.u32 	%r11, [%rd1+32];
	setp.ge.s32 	%p6, %r7, %r11;
	@%p6 bra 	$L__BB1_6;
	cvt.u64.u32 	%rd4, %r11;
	ld.param.u64 	%rd12, [%rd1+16];
	cvta.to.global.u64 	%rd13, %rd12;
	mul.lo.s64 	%rd14, %rd4, %rd2;
	shl.b64 	%rd15, %rd14, 2;
	add.s64 	%rd16, %rd13, %rd15;
	shl.b64 	%rd17, %rd3, 2;
	add.s64 	%rd5, %rd16, %rd17;
	ld.global.f32 	%f1, [%rd5];
	setp.leu.f32 	%p7, %f1, 0fFF7FFFFF;
	@%p7 bra 	$L__BB1_6;
	ld.param.u64 	%rd18, [%rd1+8];
	cvta.to.global.u64 	%rd19, %rd18;
	mul.wide.u32 	%rd20, %r1, 4;
	add.s64 	%rd21, %rd19, %rd20;
	ld.global.f32 	%f2, [%rd21];
	add.rn.f32 	%f3, %f1, %f2;
	st.global.f32 	[%rd5], %f3;
$L__BB1_6:
	ret;
}
.visible .entry draw(
	.param .align 8 .b8 draw_param_0[40]
)
.maxntid 1024, 1, 1
{
	.reg .pred 	%p<83>;
	.reg .b32 	%r<349>;
	.reg .f32 	%f<276>;
	.reg .b64 	%rd<90>;
	.shared .align 4 .b8 _ZZ4drawE5parts[128];
	.shared .align 4 .b8 _ZZ4drawE7running[4096];
	.shared .align 4 .b8 _ZZ4drawE5least[128];
	mov.u32 	%r72, %ctaid.x;
	mov.u32 	%r1, %tid.x;
	ld.param.u64 	%rd18, [draw_param_0];
	cvta.to.global.u64 	%rd19, %rd18;
	cvt.u64.u32 	%rd2, %r72;
	ld.param.u32 	%r2, [draw_param_0+32];
	cvt.s64.s32 	%rd20, %r2;
	mul.lo.s64 	%rd21, %rd20, %rd2;
	shl.b64 	%rd22, %rd21, 2;
	add.s64 	%rd3, %rd19, %rd22;
	ld.param.u64 	%rd23, [draw_param_0+8];
	cvta.to.global.u64 	%rd24, %rd23;
	mul.lo.s32 	%r73, %r72, 5;
	mul.wide.u32 	%rd25, %r73, 4;
	ld.param.u64 	%rd26, [draw_param_0+16];
	setp.lt.s32 	%p6, %r1, %r2;
	mov.f32 	%f248, 0f00000000;
	mov.f32 	%f249, 0fFF7FFFFF;
	mov.u32 	%r319, %r1;
	@%p6 bra 	$L__BB2_11;
$L__BB2_1:
	mov.b64 	%rd17, draw_param_0;
	add.s64 	%rd4, %rd24, %rd25;
	cvta.to.global.u64 	%rd27, %rd26;
	mov.b32 %r76, %f249;
	mov.b32 	%r79, 16;
	shfl.sync.bfly.b32 %r77, %r76, %r79, 31, 0xffffffff;
	mov.b32 %f85, %r77;
	max.NaN.f32 %f89, %f249, %f85;
	mov.b32 %r81, %f89;
	mov.b32 	%r84, 8;
	shfl.sync.bfly.b32 %r82, %r81, %r84, 31, 0xffffffff;
	mov.b32 %f90, %r82;
	max.NaN.f32 %f94, %f89, %f90;
	mov.b32 %r86, %f94;
	mov.b32 	%r89, 4;
	shfl.sync.bfly.b32 %r87, %r86, %r89, 31, 0xffffffff;
	mov.b32 %f95, %r87;
	max.NaN.f32 %f99, %f94, %f95;
	mov.b32 %r91, %f99;
	mov.b32 	%r94, 2;
	shfl.sync.bfly.b32 %r92, %r91, %r94, 31, 0xffffffff;
	mov.b32 %f100, %r92;
	max.NaN.f32 %f104, %f99, %f100;
	mov.b32 %r96, %f104;
	mov.b32 	%r317, 1;
	shfl.sync.bfly.b32 %r97, %r96, %r317, 31, 0xffffffff;
	mov.b32 %f105, %r97;
	max.NaN.f32 %f106, %f104, %f105;
	and.b32  	%r3, %r1, 31;
	setp.ne.s32 	%p9, %r3, 0;
	shr.u32 	%r101, %r1, 5;
	mul.wide.u32 	%rd30, %r101, 4;
	mov.u64 	%rd31, _ZZ4drawE5parts;
	add.s64 	%rd7, %rd31, %rd30;
	@%p9 bra 	$L__BB2_3;
	st.shared.f32 	[%rd7], %f106;
$L__BB2_3:
	mov.u64 	%rd1, %rd17;
	add.s64 	%rd5, %rd27, %rd22;
	ld.global.f32 	%f1, [%rd4];
	ld.global.f32 	%f2, [%rd4+4];
	ld.global.f32 	%f3, [%rd4+8];
	cvt.u64.u32 	%rd6, %r101;
	bar.sync 0;
	ld.shared.f32 	%f250, [_ZZ4drawE5parts];
$L__BB2_4:
	.pragma "nounroll";
	mul.wide.u32 	%rd32, %r317, 4;
	add.s64 	%rd34, %rd31, %rd32;
	ld.shared.f32 	%f111, [%rd34];
	max.NaN.f32 %f250, %f250, %f111;
	add.s32 	%r317, %r317, 1;
	setp.ne.s32 	%p10, %r317, 32;
	@%p10 bra 	$L__BB2_4;
	bar.sync 0;
	mov.b32 %r103, %f248;
	shfl.sync.bfly.b32 %r104, %r103, %r79, 31, 0xffffffff;
	mov.b32 %f113, %r104;
	max.NaN.f32 %f117, %f248, %f113;
	mov.b32 %r108, %f117;
	shfl.sync.bfly.b32 %r109, %r108, %r84, 31, 0xffffffff;
	mov.b32 %f118, %r109;
	max.NaN.f32 %f122, %f117, %f118;
	mov.b32 %r113, %f122;
	shfl.sync.bfly.b32 %r114, %r113, %r89, 31, 0xffffffff;
	mov.b32 %f123, %r114;
	max.NaN.f32 %f127, %f122, %f123;
	mov.b32 %r118, %f127;
	shfl.sync.bfly.b32 %r119, %r118, %r94, 31, 0xffffffff;
	mov.b32 %f128, %r119;
	max.NaN.f32 %f132, %f127, %f128;
	mov.b32 %r123, %f132;
	mov.b32 	%r318, 1;
	shfl.sync.bfly.b32 %r124, %r123, %r318, 31, 0xffffffff;
	mov.b32 %f133, %r124;
	max.NaN.f32 %f134, %f132, %f133;
	@%p9 bra 	$L__BB2_7;
	st.shared.f32 	[%rd7], %f134;
$L__BB2_7:
	bar.sync 0;
	ld.shared.f32 	%f251, [_ZZ4drawE5parts];
$L__BB2_8:
	.pragma "nounroll";
	mul.wide.u32 	%rd35, %r318, 4;
	add.s64 	%rd37, %rd31, %rd35;
	ld.shared.f32 	%f139, [%rd37];
	max.NaN.f32 %f251, %f251, %f139;
	add.s32 	%r318, %r318, 1;
	setp.ne.s32 	%p12, %r318, 32;
	@%p12 bra 	$L__BB2_8;
	bar.sync 0;
	setp.gt.f32 	%p13, %f251, 0f00000000;
	setp.lt.f32 	%p14, %f250, 0fFCF0BDC2;
	or.pred  	%p15, %p14, %p13;
	@%p15 bra 	$L__BB2_10;
	bra.uni 	$L__BB2_14;
$L__BB2_10:
	setp.eq.s32 	%p79, %r1, 0;
	mov.b32 	%r348, -1;
	@%p79 bra 	$L__BB2_92;
	bra.uni 	$L__BB2_93;
$L__BB2_13:
	add.s32 	%r319, %r319, 1024;
	setp.lt.s32 	%p8, %r319, %r2;
	mov.f32 	%f248, %f252;
	@%p8 bra 	$L__BB2_11;
	bra.uni 	$L__BB2_1;
$L__BB2_11:
	.pragma "nounroll";
	mul.wide.u32 	%rd28, %r319, 4;
	add.s64 	%rd29, %rd3, %rd28;
	ld.global.f32 	%f83, [%rd29];
	mov.b32 %r74, %f83;
	and.b32  	%r75, %r74, 2139095040;
	setp.eq.s32 	%p7, %r75, 2139095040;
	mov.f32 	%f252, 0f3F800000;
	@%p7 bra 	$L__BB2_13;
	max.NaN.f32 %f249, %f249, %f83;
	mov.f32 	%f252, %f248;
	bra.uni 	$L__BB2_13;
$L__BB2_14:
	setp.eq.f32 	%p16, %f1, 0f00000000;
	@%p16 bra 	$L__BB2_23;
	bra.uni 	$L__BB2_15;
$L__BB2_23:
	setp.ge.s32 	%p73, %r1, %r2;
	mov.b32 	%r297, -1;
	mov.u32 	%r320, %r1;
	mov.u32 	%r321, %r297;
	@%p73 bra 	$L__BB2_26;
$L__BB2_24:
	.pragma "nounroll";
	mul.wide.u32 	%rd79, %r320, 4;
	add.s64 	%rd80, %rd3, %rd79;
	ld.global.f32 	%f247, [%rd80];
	setp.eq.f32 	%p74, %f247, %f250;
	mov.u32 	%r321, %r320;
	@%p74 bra 	$L__BB2_26;
	add.s32 	%r320, %r320, 1024;
	setp.lt.s32 	%p75, %r320, %r2;
	mov.u32 	%r321, %r297;
	@%p75 bra 	$L__BB2_24;
$L__BB2_26:
	shfl.sync.bfly.b32 %r299, %r321, %r79, 31, 0xffffffff;
	min.u32 	%r303, %r299, %r321;
	shfl.sync.bfly.b32 %r302, %r303, %r84, 31, 0xffffffff;
	min.u32 	%r306, %r302, %r303;
	shfl.sync.bfly.b32 %r305, %r306, %r89, 31, 0xffffffff;
	min.u32 	%r309, %r305, %r306;
	shfl.sync.bfly.b32 %r308, %r309, %r94, 31, 0xffffffff;
	min.u32 	%r312, %r308, %r309;
	mov.b32 	%r322, 1;
	shfl.sync.bfly.b32 %r311, %r312, %r322, 31, 0xffffffff;
	mov.u64 	%rd82, _ZZ4drawE5least;
	@%p9 bra 	$L__BB2_28;
	min.u32 	%r13, %r311, %r312;
	shl.b64 	%rd81, %rd6, 2;
	add.s64 	%rd8, %rd82, %rd81;
	st.shared.u32 	[%rd8], %r13;
$L__BB2_28:
	bar.sync 0;
	ld.shared.u32 	%r348, [_ZZ4drawE5least];
$L__BB2_29:
	.pragma "nounroll";
	mul.wide.u32 	%rd83, %r322, 4;
	add.s64 	%rd85, %rd82, %rd83;
	ld.shared.u32 	%r315, [%rd85];
	min.u32 	%r348, %r315, %r348;
	add.s32 	%r322, %r322, 1;
	setp.ne.s32 	%p77, %r322, 32;
	@%p77 bra 	$L__BB2_29;
	bar.sync 0;
	setp.eq.s32 	%p78, %r1, 0;
	@%p78 bra 	$L__BB2_92;
	bra.uni 	$L__BB2_93;
$L__BB2_15:
	mov.f32 	%f254, 0f00000000;
	mov.u32 	%r325, %r1;
	@%p6 bra 	$L__BB2_16;
	bra.uni 	$L__BB2_17;
$L__BB2_16:
	.pragma "nounroll";
	mul.wide.u32 	%rd38, %r325, 4;
	add.s64 	%rd39, %rd3, %rd38;
	ld.global.f32 	%f143, [%rd39];
	sub.rn.f32 	%f142, %f143, %f250;
	{
	.reg .f32 tf0, tf1, tf2, tf3, tf4, tf5, tf6, tf7, tf8, tf9, tf10, tf11, tf12, tf13, tf14, tf15, tf16, tf17;
	.reg .b32 tr0, tr1, tr2, tr3, tr4, tr5, tr6;
	max.NaN.f32 tf0, %f142, 0fC32F0000;
	min.NaN.f32 tf1, tf0, 0f43310000;
	mul.rn.f32 tf2, tf1, 0f3FB8AA3B;
	cvt.rni.f32.f32 tf3, tf2;
	fma.rn.f32 tf4, tf3, 0fBF318000, tf1;
	fma.rn.f32 tf5, tf3, 0f395E8083, tf4;
	fma.rn.f32 tf6, 0f39506967, tf5, 0f3AB743CE;
	fma.rn.f32 tf7, tf6, tf5, 0f3C088908;
	fma.rn.f32 tf8, tf7, tf5, 0f3D2AA9C1;
	fma.rn.f32 tf9, tf8, tf5, 0f3E2AAAAA;
	fma.rn.f32 tf10, tf9, tf5, 0f3F000000;
	mul.rn.f32 tf11, tf5, tf5;
	fma.rn.f32 tf12, tf10, tf11, tf5;
	add.rn.f32 tf13, tf12, 0f3F800000;
	cvt.rzi.s32.f32 tr0, tf3;
	shr.s32 tr1, tr0, 1;
	sub.s32 tr2, tr0, tr1;
	add.s32 tr3, tr1, 127;
	shl.b32 tr4, tr3, 23;
	mov.b32 tf14, tr4;
	mul.rn.f32 tf15, tf13, tf14;
	add.s32 tr5, tr2, 127;
	shl.b32 tr6, tr5, 23;
	mov.b32 tf16, tr6;
	mul.rn.f32 tf17, tf15, tf16;
	mov.f32 %f141, tf17;
	}
	add.s64 	%rd40, %rd5, %rd38;
	st.global.f32 	[%rd40], %f141;
	add.rn.f32 	%f254, %f254, %f141;
	add.s32 	%r325, %r325, 1024;
	setp.lt.s32 	%p18, %r325, %r2;
	@%p18 bra 	$L__BB2_16;
$L__BB2_17:
	mov.b32 %r129, %f254;
	shfl.sync.bfly.b32 %r130, %r129, %r79, 31, 0xffffffff;
	mov.b32 %f145, %r130;
	add.rn.f32 	%f146, %f254, %f145;
	mov.b32 %r134, %f146;
	shfl.sync.bfly.b32 %r135, %r134, %r84, 31, 0xffffffff;
	mov.b32 %f147, %r135;
	add.rn.f32 	%f148, %f146, %f147;
	mov.b32 %r139, %f148;
	shfl.sync.bfly.b32 %r140, %r139, %r89, 31, 0xffffffff;
	mov.b32 %f149, %r140;
	add.rn.f32 	%f150, %f148, %f149;
	mov.b32 %r144, %f150;
	shfl.sync.bfly.b32 %r145, %r144, %r94, 31, 0xffffffff;
	mov.b32 %f151, %r145;
	add.rn.f32 	%f152, %f150, %f151;
	mov.b32 %r149, %f152;
	mov.b32 	%r335, 1;
	shfl.sync.bfly.b32 %r150, %r149, %r335, 31, 0xffffffff;
	mov.b32 %f153, %r150;
	@%p9 bra 	$L__BB2_19;
	add.rn.f32 	%f21, %f152, %f153;
	st.shared.f32 	[%rd7], %f21;
$L__BB2_19:
	bar.sync 0;
	mov.f32 	%f255, 0f00000000;
	mov.b32 	%r324, 0;
$L__BB2_20:
	.pragma "nounroll";
	mul.wide.u32 	%rd41, %r324, 4;
	add.s64 	%rd43, %rd31, %rd41;
	ld.shared.f32 	%f155, [%rd43];
	add.rn.f32 	%f255, %f255, %f155;
	add.s32 	%r324, %r324, 1;
	setp.ne.s32 	%p20, %r324, 32;
	@%p20 bra 	$L__BB2_20;
	bar.sync 0;
	mul.rn.f32 	%f24, %f2, %f255;
	mov.pred 	%p80, -1;
	mov.f32 	%f262, 0f4E800000;
	mov.b32 	%r327, 8388608;
	setp.ltu.f32 	%p23, %f2, 0f3F800000;
	mov.b32 	%r157, 0;
	mov.b32 	%r156, 1065353216;
	bra.uni 	$L__BB2_22;
$L__BB2_48:
	mov.pred 	%p80, 0;
	@%p1 bra 	$L__BB2_22;
	bra.uni 	$L__BB2_49;
$L__BB2_22:
	.pragma "nounroll";
	mov.pred 	%p1, %p80;
	@!%p1 bra 	$L__BB2_31;
	bra.uni 	$L__BB2_47;
$L__BB2_47:
	mov.f32 	%f257, %f24;
	@%p23 bra 	$L__BB2_32;
	bra.uni 	$L__BB2_48;
$L__BB2_31:
	setp.le.f32 	%p22, %f3, 0f00000000;
	mov.f32 	%f257, %f3;
	@%p22 bra 	$L__BB2_48;
$L__BB2_32:
	mov.u32 	%r328, %r156;
	mov.u32 	%r329, %r157;
$L__BB2_33:
	.pragma "nounroll";
	sub.s32 	%r159, %r328, %r327;
	add.s32 	%r160, %r159, 1;
	shr.u32 	%r161, %r160, 1;
	add.s32 	%r158, %r161, %r327;
	mov.b32 %f157, %r158;
	mov.f32 	%f258, 0f00000000;
	mov.u32 	%r331, %r1;
	@%p6 bra 	$L__BB2_94;
	bra.uni 	$L__BB2_34;
$L__BB2_94:
	.pragma "nounroll";
	mul.wide.u32 	%rd44, %r331, 4;
	add.s64 	%rd45, %rd5, %rd44;
	ld.global.f32 	%f159, [%rd45];
	setp.ltu.f32 	%p25, %f159, %f157;
	selp.f32 	%f160, %f159, 0f3F800000, %p1;
	add.rn.f32 	%f161, %f258, %f160;
	selp.f32 	%f258, %f258, %f161, %p25;
	add.s32 	%r331, %r331, 1024;
	setp.lt.s32 	%p26, %r331, %r2;
	@%p26 bra 	$L__BB2_94;
$L__BB2_34:
	mov.b32 %r162, %f258;
	shfl.sync.bfly.b32 %r163, %r162, %r79, 31, 0xffffffff;
	mov.b32 %f163, %r163;
	add.rn.f32 	%f164, %f258, %f163;
	mov.b32 %r167, %f164;
	shfl.sync.bfly.b32 %r168, %r167, %r84, 31, 0xffffffff;
	mov.b32 %f165, %r168;
	add.rn.f32 	%f166, %f164, %f165;
	mov.b32 %r172, %f166;
	shfl.sync.bfly.b32 %r173, %r172, %r89, 31, 0xffffffff;
	mov.b32 %f167, %r173;
	add.rn.f32 	%f168, %f166, %f167;
	mov.b32 %r177, %f168;
	shfl.sync.bfly.b32 %r178, %r177, %r94, 31, 0xffffffff;
	mov.b32 %f169, %r178;
	add.rn.f32 	%f170, %f168, %f169;
	mov.b32 %r182, %f170;
	mov.b32 	%r185, 1;
	shfl.sync.bfly.b32 %r183, %r182, %r185, 31, 0xffffffff;
	mov.b32 %f171, %r183;
	@%p9 bra 	$L__BB2_36;
	add.rn.f32 	%f32, %f170, %f171;
	st.shared.f32 	[%rd7], %f32;
$L__BB2_36:
	bar.sync 0;
	mov.f32 	%f259, 0f00000000;
	mov.b32 	%r330, 0;
$L__BB2_37:
	.pragma "nounroll";
	mul.wide.u32 	%rd46, %r330, 4;
	add.s64 	%rd48, %rd31, %rd46;
	ld.shared.f32 	%f173, [%rd48];
	add.rn.f32 	%f259, %f259, %f173;
	add.s32 	%r330, %r330, 1;
	setp.ne.s32 	%p28, %r330, 32;
	@%p28 bra 	$L__BB2_37;
	bar.sync 0;
	setp.ltu.f32 	%p29, %f259, %f257;
	add.s32 	%r188, %r158, -1;
	max.u32 	%r189, %r327, %r188;
	selp.b32 	%r328, %r189, %r328, %p29;
	selp.b32 	%r327, %r327, %r158, %p29;
	add.s32 	%r329, %r329, 1;
	setp.eq.s32 	%p30, %r329, 30;
	@%p30 bra 	$L__BB2_39;
	bra.uni 	$L__BB2_33;
$L__BB2_39:
	@%p1 bra 	$L__BB2_48;
	mov.f32 	%f260, 0f00000000;
	mov.u32 	%r333, %r1;
	@%p6 bra 	$L__BB2_41;
	bra.uni 	$L__BB2_42;
$L__BB2_41:
	.pragma "nounroll";
	mul.wide.u32 	%rd49, %r333, 4;
	add.s64 	%rd50, %rd5, %rd49;
	ld.global.f32 	%f176, [%rd50];
	mov.b32 %f175, %r327;
	setp.gt.f32 	%p32, %f176, %f175;
	add.rn.f32 	%f177, %f260, 0f3F800000;
	selp.f32 	%f260, %f177, %f260, %p32;
	add.s32 	%r333, %r333, 1024;
	setp.lt.s32 	%p33, %r333, %r2;
	@%p33 bra 	$L__BB2_41;
$L__BB2_42:
	mov.b32 %r191, %f260;
	shfl.sync.bfly.b32 %r192, %r191, %r79, 31, 0xffffffff;
	mov.b32 %f179, %r192;
	add.rn.f32 	%f180, %f260, %f179;
	mov.b32 %r196, %f180;
	shfl.sync.bfly.b32 %r197, %r196, %r84, 31, 0xffffffff;
	mov.b32 %f181, %r197;
	add.rn.f32 	%f182, %f180, %f181;
	mov.b32 %r201, %f182;
	shfl.sync.bfly.b32 %r202, %r201, %r89, 31, 0xffffffff;
	mov.b32 %f183, %r202;
	add.rn.f32 	%f184, %f182, %f183;
	mov.b32 %r206, %f184;
	shfl.sync.bfly.b32 %r207, %r206, %r94, 31, 0xffffffff;
	mov.b32 %f185, %r207;
	add.rn.f32 	%f186, %f184, %f185;
	mov.b32 %r211, %f186;
	shfl.sync.bfly.b32 %r212, %r211, %r185, 31, 0xffffffff;
	mov.b32 %f187, %r212;
	@%p9 bra 	$L__BB2_44;
	add.rn.f32 	%f38, %f186, %f187;
	st.shared.f32 	[%rd7], %f38;
$L__BB2_44:
	bar.sync 0;
	mov.f32 	%f261, 0f00000000;
	mov.b32 	%r332, 0;
$L__BB2_45:
	.pragma "nounroll";
	mul.wide.u32 	%rd51, %r332, 4;
	add.s64 	%rd53, %rd31, %rd51;
	ld.shared.f32 	%f189, [%rd53];
	add.rn.f32 	%f261, %f261, %f189;
	add.s32 	%r332, %r332, 1;
	setp.ne.s32 	%p35, %r332, 32;
	@%p35 bra 	$L__BB2_45;
	bar.sync 0;
	sub.rn.f32 	%f262, %f3, %f261;
	bra.uni 	$L__BB2_48;
$L__BB2_49:
	mov.b32 %f190, %r327;
	add.s32 	%r218, %r2, 1023;
	shr.s32 	%r219, %r218, 31;
	shr.u32 	%r220, %r219, 22;
	add.s32 	%r221, %r218, %r220;
	shr.s32 	%r222, %r221, 10;
	mul.lo.s32 	%r23, %r222, %r1;
	min.s32 	%r344, %r23, %r2;
	add.s32 	%r223, %r344, %r222;
	min.s32 	%r25, %r223, %r2;
	setp.lt.s32 	%p37, %r23, %r25;
	mov.f32 	%f191, 0f00000000;
	mov.f32 	%f263, %f191;
	mov.u32 	%r336, %r344;
	@%p37 bra 	$L__BB2_59;
	bra.uni 	$L__BB2_50;
$L__BB2_59:
	.pragma "nounroll";
	mul.wide.s32 	%rd54, %r336, 4;
	add.s64 	%rd55, %rd5, %rd54;
	ld.global.f32 	%f192, [%rd55];
	setp.eq.f32 	%p38, %f192, %f190;
	add.rn.f32 	%f193, %f263, 0f3F800000;
	selp.f32 	%f263, %f193, %f263, %p38;
	add.s32 	%r336, %r336, 1;
	setp.eq.s32 	%p39, %r336, %r25;
	@%p39 bra 	$L__BB2_50;
	bra.uni 	$L__BB2_59;
$L__BB2_50:
	mul.wide.u32 	%rd56, %r1, 4;
	mov.u64 	%rd57, _ZZ4drawE7running;
	add.s64 	%rd9, %rd57, %rd56;
	st.shared.f32 	[%rd9], %f263;
	bar.sync 0;
	bra.uni 	$L__BB2_51;
$L__BB2_53:
	bar.sync 0;
	ld.shared.f32 	%f195, [%rd9];
	add.rn.f32 	%f196, %f264, %f195;
	st.shared.f32 	[%rd9], %f196;
	bar.sync 0;
	shl.b32 	%r335, %r335, 1;
	setp.lt.s32 	%p41, %r335, 1024;
	@%p41 bra 	$L__BB2_51;
	bra.uni 	$L__BB2_54;
$L__BB2_51:
	.pragma "nounroll";
	setp.lt.u32 	%p40, %r1, %r335;
	mov.f32 	%f264, %f191;
	@%p40 bra 	$L__BB2_53;
	sub.s32 	%r225, %r1, %r335;
	mul.wide.s32 	%rd58, %r225, 4;
	add.s64 	%rd10, %rd57, %rd58;
	ld.shared.f32 	%f264, [%rd10];
	bra.uni 	$L__BB2_53;
$L__BB2_54:
	setp.ge.s32 	%p42, %r23, %r25;
	ld.shared.f32 	%f198, [%rd9];
	bar.sync 0;
	sub.rn.f32 	%f273, %f198, %f263;
	mov.f32 	%f197, 0f00000000;
	mov.f32 	%f271, %f197;
	@%p42 bra 	$L__BB2_60;
	mov.f32 	%f271, 0f00000000;
	mov.pred 	%p43, -1;
	setp.eq.f32 	%p48, %f1, 0f3F800000;
	mov.u32 	%r343, %r344;
	mov.f32 	%f269, %f273;
	bra.uni 	$L__BB2_56;
$L__BB2_84:
	add.rn.f32 	%f271, %f271, %f270;
$L__BB2_85:
	add.rn.f32 	%f200, %f269, 0f3F800000;
	selp.f32 	%f269, %f200, %f269, %p45;
	cvt.u32.u64 	%r226, %rd13;
	add.s32 	%r343, %r226, 1;
	setp.eq.s32 	%p49, %r343, %r25;
	@%p49 bra 	$L__BB2_60;
$L__BB2_56:
	.pragma "nounroll";
	mul.wide.s32 	%rd60, %r343, 4;
	add.s64 	%rd61, %rd5, %rd60;
	ld.global.f32 	%f270, [%rd61];
	setp.gt.f32 	%p44, %f270, %f190;
	setp.eq.f32 	%p45, %f270, %f190;
	mov.pred 	%p81, %p43;
	@%p44 bra 	$L__BB2_58;
	setp.lt.f32 	%p46, %f269, %f262;
	and.pred  	%p81, %p45, %p46;
$L__BB2_58:
	cvt.s64.s32 	%rd13, %r343;
	@!%p81 bra 	$L__BB2_85;
	bra.uni 	$L__BB2_82;
$L__BB2_82:
	@%p48 bra 	$L__BB2_84;
	shl.b64 	%rd62, %rd13, 2;
	add.s64 	%rd14, %rd3, %rd62;
	ld.global.f32 	%f206, [%rd14];
	sub.rn.f32 	%f202, %f206, %f250;
	div.rn.f32 %f205, %f202, %f1;
	{
	.reg .f32 tf0, tf1, tf2, tf3, tf4, tf5, tf6, tf7, tf8, tf9, tf10, tf11, tf12, tf13, tf14, tf15, tf16, tf17;
	.reg .b32 tr0, tr1, tr2, tr3, tr4, tr5, tr6;
	max.NaN.f32 tf0, %f205, 0fC32F0000;
	min.NaN.f32 tf1, tf0, 0f43310000;
	mul.rn.f32 tf2, tf1, 0f3FB8AA3B;
	cvt.rni.f32.f32 tf3, tf2;
	fma.rn.f32 tf4, tf3, 0fBF318000, tf1;
	fma.rn.f32 tf5, tf3, 0f395E8083, tf4;
	fma.rn.f32 tf6, 0f39506967, tf5, 0f3AB743CE;
	fma.rn.f32 tf7, tf6, tf5, 0f3C088908;
	fma.rn.f32 tf8, tf7, tf5, 0f3D2AA9C1;
	fma.rn.f32 tf9, tf8, tf5, 0f3E2AAAAA;
	fma.rn.f32 tf10, tf9, tf5, 0f3F000000;
	mul.rn.f32 tf11, tf5, tf5;
	fma.rn.f32 tf12, tf10, tf11, tf5;
	add.rn.f32 tf13, tf12, 0f3F800000;
	cvt.rzi.s32.f32 tr0, tf3;
	shr.s32 tr1, tr0, 1;
	sub.s32 tr2, tr0, tr1;
	add.s32 tr3, tr1, 127;
	shl.b32 tr4, tr3, 23;
	mov.b32 tf14, tr4;
	mul.rn.f32 tf15, tf13, tf14;
	add.s32 tr5, tr2, 127;
	shl.b32 tr6, tr5, 23;
	mov.b32 tf16, tr6;
	mul.rn.f32 tf17, tf15, tf16;
	mov.f32 %f270, tf17;
	}
	bra.uni 	$L__BB2_84;
$L__BB2_60:
	st.shared.f32 	[%rd9], %f271;
	bar.sync 0;
	mov.b32 	%r337, 1;
	bra.uni 	$L__BB2_61;
$L__BB2_63:
	bar.sync 0;
	ld.shared.f32 	%f208, [%rd9];
	add.rn.f32 	%f209, %f266, %f208;
	st.shared.f32 	[%rd9], %f209;
	bar.sync 0;
	shl.b32 	%r337, %r337, 1;
	setp.lt.s32 	%p51, %r337, 1024;
	@%p51 bra 	$L__BB2_61;
	bra.uni 	$L__BB2_64;
$L__BB2_61:
	.pragma "nounroll";
	setp.lt.u32 	%p50, %r1, %r337;
	mov.f32 	%f266, %f197;
	@%p50 bra 	$L__BB2_63;
	sub.s32 	%r228, %r1, %r337;
	mul.wide.s32 	%rd63, %r228, 4;
	add.s64 	%rd11, %rd57, %rd63;
	ld.shared.f32 	%f266, [%rd11];
	bra.uni 	$L__BB2_63;
$L__BB2_64:
	ld.shared.f32 	%f54, [%rd9];
	bar.sync 0;
	mov.b32 %r229, %f54;
	shfl.sync.bfly.b32 %r230, %r229, %r79, 31, 0xffffffff;
	mov.b32 %f211, %r230;
	max.NaN.f32 %f215, %f54, %f211;
	mov.b32 %r234, %f215;
	shfl.sync.bfly.b32 %r235, %r234, %r84, 31, 0xffffffff;
	mov.b32 %f216, %r235;
	max.NaN.f32 %f220, %f215, %f216;
	mov.b32 %r239, %f220;
	shfl.sync.bfly.b32 %r240, %r239, %r89, 31, 0xffffffff;
	mov.b32 %f221, %r240;
	max.NaN.f32 %f225, %f220, %f221;
	mov.b32 %r244, %f225;
	shfl.sync.bfly.b32 %r245, %r244, %r94, 31, 0xffffffff;
	mov.b32 %f226, %r245;
	max.NaN.f32 %f230, %f225, %f226;
	mov.b32 %r249, %f230;
	mov.b32 	%r338, 1;
	shfl.sync.bfly.b32 %r250, %r249, %r338, 31, 0xffffffff;
	mov.b32 %f231, %r250;
	max.NaN.f32 %f232, %f230, %f231;
	@%p9 bra 	$L__BB2_66;
	st.shared.f32 	[%rd7], %f232;
$L__BB2_66:
	bar.sync 0;
	ld.shared.f32 	%f267, [_ZZ4drawE5parts];
$L__BB2_67:
	.pragma "nounroll";
	mul.wide.u32 	%rd65, %r338, 4;
	add.s64 	%rd67, %rd31, %rd65;
	ld.shared.f32 	%f237, [%rd67];
	max.NaN.f32 %f267, %f267, %f237;
	add.s32 	%r338, %r338, 1;
	setp.ne.s32 	%p53, %r338, 32;
	@%p53 bra 	$L__BB2_67;
	bar.sync 0;
	ld.global.f32 	%f238, [%rd4+12];
	mul.rn.f32 	%f239, %f267, %f238;
	setp.gt.f32 	%p55, %f271, 0f00000000;
	setp.gt.f32 	%p56, %f54, %f239;
	selp.b32 	%r270, %r1, -1, %p56;
	selp.b32 	%r256, %r270, -1, %p55;
	shfl.sync.bfly.b32 %r255, %r256, %r79, 31, 0xffffffff;
	min.u32 	%r259, %r255, %r256;
	shfl.sync.bfly.b32 %r258, %r259, %r84, 31, 0xffffffff;
	min.u32 	%r262, %r258, %r259;
	shfl.sync.bfly.b32 %r261, %r262, %r89, 31, 0xffffffff;
	min.u32 	%r265, %r261, %r262;
	shfl.sync.bfly.b32 %r264, %r265, %r94, 31, 0xffffffff;
	min.u32 	%r268, %r264, %r265;
	mov.b32 	%r339, 1;
	shfl.sync.bfly.b32 %r267, %r268, %r339, 31, 0xffffffff;
	shl.b64 	%rd68, %rd6, 2;
	mov.u64 	%rd69, _ZZ4drawE5least;
	add.s64 	%rd12, %rd69, %rd68;
	@%p9 bra 	$L__BB2_70;
	min.u32 	%r51, %r267, %r268;
	st.shared.u32 	[%rd12], %r51;
$L__BB2_70:
	bar.sync 0;
	ld.shared.u32 	%r340, [_ZZ4drawE5least];
$L__BB2_71:
	.pragma "nounroll";
	mul.wide.u32 	%rd70, %r339, 4;
	add.s64 	%rd72, %rd69, %rd70;
	ld.shared.u32 	%r272, [%rd72];
	min.u32 	%r340, %r272, %r340;
	add.s32 	%r339, %r339, 1;
	setp.ne.s32 	%p57, %r339, 32;
	@%p57 bra 	$L__BB2_71;
	bar.sync 0;
	xor.b32  	%r288, %r1, 1023;
	selp.b32 	%r274, %r288, 1023, %p55;
	shfl.sync.bfly.b32 %r273, %r274, %r79, 31, 0xffffffff;
	min.u32 	%r277, %r273, %r274;
	shfl.sync.bfly.b32 %r276, %r277, %r84, 31, 0xffffffff;
	min.u32 	%r280, %r276, %r277;
	shfl.sync.bfly.b32 %r279, %r280, %r89, 31, 0xffffffff;
	min.u32 	%r283, %r279, %r280;
	shfl.sync.bfly.b32 %r282, %r283, %r94, 31, 0xffffffff;
	min.u32 	%r286, %r282, %r283;
	mov.b32 	%r341, 1;
	shfl.sync.bfly.b32 %r285, %r286, %r341, 31, 0xffffffff;
	@%p9 bra 	$L__BB2_74;
	min.u32 	%r57, %r285, %r286;
	st.shared.u32 	[%rd12], %r57;
$L__BB2_74:
	bar.sync 0;
	ld.shared.u32 	%r342, [_ZZ4drawE5least];
$L__BB2_75:
	.pragma "nounroll";
	mul.wide.u32 	%rd73, %r341, 4;
	add.s64 	%rd75, %rd69, %rd73;
	ld.shared.u32 	%r290, [%rd75];
	min.u32 	%r342, %r290, %r342;
	add.s32 	%r341, %r341, 1;
	setp.ne.s32 	%p60, %r341, 32;
	@%p60 bra 	$L__BB2_75;
	bar.sync 0;
	mov.b32 	%r291, 1023;
	sub.s32 	%r292, %r291, %r342;
	min.u32 	%r293, %r340, %r292;
	setp.eq.s32 	%p61, %r1, %r293;
	@%p61 bra 	$L__BB2_77;
	bra.uni 	$L__BB2_93;
$L__BB2_77:
	mov.b32 	%r348, 0;
	@%p42 bra 	$L__BB2_92;
	sub.rn.f32 	%f275, %f54, %f271;
	mov.b32 	%r348, 0;
	mov.pred 	%p63, -1;
	setp.eq.f32 	%p68, %f1, 0f3F800000;
	bra.uni 	$L__BB2_79;
$L__BB2_91:
	add.rn.f32 	%f240, %f273, 0f3F800000;
	selp.f32 	%f273, %f240, %f273, %p65;
	add.s32 	%r344, %r344, 1;
	setp.ne.s32 	%p72, %r344, %r25;
	@%p72 bra 	$L__BB2_79;
	bra.uni 	$L__BB2_92;
$L__BB2_79:
	.pragma "nounroll";
	mul.wide.s32 	%rd76, %r344, 4;
	add.s64 	%rd77, %rd5, %rd76;
	ld.global.f32 	%f274, [%rd77];
	setp.gt.f32 	%p64, %f274, %f190;
	setp.eq.f32 	%p65, %f274, %f190;
	mov.pred 	%p82, %p63;
	@%p64 bra 	$L__BB2_81;
	setp.lt.f32 	%p66, %f273, %f262;
	and.pred  	%p82, %p65, %p66;
$L__BB2_81:
	mov.b32 	%r346, 31;
	@!%p82 bra 	$L__BB2_89;
	bra.uni 	$L__BB2_86;
$L__BB2_86:
	@%p68 bra 	$L__BB2_88;
	cvt.s64.s32 	%rd15, %r344;
	shl.b64 	%rd78, %rd15, 2;
	add.s64 	%rd16, %rd3, %rd78;
	ld.global.f32 	%f246, [%rd16];
	sub.rn.f32 	%f242, %f246, %f250;
	div.rn.f32 %f245, %f242, %f1;
	{
	.reg .f32 tf0, tf1, tf2, tf3, tf4, tf5, tf6, tf7, tf8, tf9, tf10, tf11, tf12, tf13, tf14, tf15, tf16, tf17;
	.reg .b32 tr0, tr1, tr2, tr3, tr4, tr5, tr6;
	max.NaN.f32 tf0, %f245, 0fC32F0000;
	min.NaN.f32 tf1, tf0, 0f43310000;
	mul.rn.f32 tf2, tf1, 0f3FB8AA3B;
	cvt.rni.f32.f32 tf3, tf2;
	fma.rn.f32 tf4, tf3, 0fBF318000, tf1;
	fma.rn.f32 tf5, tf3, 0f395E8083, tf4;
	fma.rn.f32 tf6, 0f39506967, tf5, 0f3AB743CE;
	fma.rn.f32 tf7, tf6, tf5, 0f3C088908;
	fma.rn.f32 tf8, tf7, tf5, 0f3D2AA9C1;
	fma.rn.f32 tf9, tf8, tf5, 0f3E2AAAAA;
	fma.rn.f32 tf10, tf9, tf5, 0f3F000000;
	mul.rn.f32 tf11, tf5, tf5;
	fma.rn.f32 tf12, tf10, tf11, tf5;
	add.rn.f32 tf13, tf12, 0f3F800000;
	cvt.rzi.s32.f32 tr0, tf3;
	shr.s32 tr1, tr0, 1;
	sub.s32 tr2, tr0, tr1;
	add.s32 tr3, tr1, 127;
	shl.b32 tr4, tr3, 23;
	mov.b32 tf14, tr4;
	mul.rn.f32 tf15, tf13, tf14;
	add.s32 tr5, tr2, 127;
	shl.b32 tr6, tr5, 23;
	mov.b32 tf16, tr6;
	mul.rn.f32 tf17, tf15, tf16;
	mov.f32 %f274, tf17;
	}
$L__BB2_88:
	add.rn.f32 	%f275, %f275, %f274;
	setp.gt.f32 	%p69, %f275, %f239;
	selp.b32 	%r346, 29, 0, %p69;
	mov.u32 	%r348, %r344;
$L__BB2_89:
	setp.eq.s32 	%p70, %r346, 31;
	@%p70 bra 	$L__BB2_91;
	setp.ne.s32 	%p71, %r346, 0;
	@%p71 bra 	$L__BB2_92;
	bra.uni 	$L__BB2_91;
$L__BB2_92:
	ld.param.u64 	%rd86, [%rd1+24];
	cvta.to.global.u64 	%rd87, %rd86;
	shl.b64 	%rd88, %rd2, 2;
	add.s64 	%rd89, %rd87, %rd88;
	st.global.u32 	[%rd89], %r348;
$L__BB2_93:
	ret;
}
`;

// Made by `npm run build:ptx` from sources of the stamp c9fef0fcad89eb49681488f25e77911b.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry vote_softmaxes(
	.param .align 8 .b8 vote_softmaxes_param_0[152]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<27>;
	.reg .b32 	%r<114>;
	.reg .f32 	%f<91>;
	.reg .b64 	%rd<84>;
	.shared .align 4 .b8 _ZZ14vote_softmaxesE5parts[16];
	mov.b64 	%rd23, vote_softmaxes_param_0;
	mov.u64 	%rd1, %rd23;
	mov.u32 	%r1, %ctaid.y;
	mov.u32 	%r2, %ctaid.x;
	ld.param.u64 	%rd24, [vote_softmaxes_param_0+32];
	cvta.to.global.u64 	%rd2, %rd24;
	ld.param.u32 	%r3, [vote_softmaxes_param_0+108];
	setp.lt.s32 	%p1, %r3, 1;
	mov.b32 	%r106, 0;
	@%p1 bra 	$L__BB0_32;
	bra.uni 	$L__BB0_1;
$L__BB0_3:
	add.s32 	%r106, %r106, 1;
	setp.eq.s32 	%p26, %r106, %r3;
	@%p26 bra 	$L__BB0_32;
$L__BB0_1:
	.pragma "nounroll";
	mul.lo.s32 	%r26, %r106, 3;
	mul.wide.u32 	%rd25, %r26, 4;
	add.s64 	%rd3, %rd2, %rd25;
	ld.global.u32 	%r5, [%rd3+4];
	setp.lt.s32 	%p2, %r1, %r5;
	@%p2 bra 	$L__BB0_3;
	ld.global.u32 	%r6, [%rd3+8];
	add.s32 	%r27, %r6, %r5;
	setp.gt.s32 	%p3, %r27, %r1;
	@%p3 bra 	$L__BB0_4;
	bra.uni 	$L__BB0_3;
$L__BB0_4:
	sub.s32 	%r28, %r1, %r5;
	ld.param.u64 	%rd26, [%rd1+8];
	cvta.to.global.u64 	%rd4, %rd26;
	mov.u64 	%rd27, 0;
	cvta.to.global.u64 	%rd28, %rd27;
	setp.ne.s64 	%p4, %rd4, %rd28;
	min.s32 	%r29, %r6, 1;
	selp.b32 	%r30, %r6, %r29, %p4;
	setp.ge.s32 	%p5, %r28, %r30;
	@%p5 bra 	$L__BB0_32;
	setp.lt.s32 	%p6, %r6, 1;
	mov.b32 	%r107, 0;
	@%p6 bra 	$L__BB0_8;
	ld.param.u64 	%rd29, [%rd1+40];
	cvta.to.global.u64 	%rd30, %rd29;
	mul.wide.u32 	%rd31, %r106, 4;
	add.s64 	%rd32, %rd30, %rd31;
	ld.global.u32 	%r8, [%rd32];
	ld.param.u32 	%r33, [%rd1+140];
	setp.le.s32 	%p7, %r8, %r33;
	@%p7 bra 	$L__BB0_8;
	ld.param.u32 	%r34, [%rd1+124];
	sub.s32 	%r107, %r8, %r34;
$L__BB0_8:
	setp.eq.s32 	%p8, %r107, 0;
	@%p8 bra 	$L__BB0_32;
	mov.u32 	%r11, %tid.x;
	setp.ge.s32 	%p9, %r11, %r107;
	mov.f32 	%f85, 0fFF7FFFFF;
	@%p9 bra 	$L__BB0_14;
	setp.gt.s32 	%p11, %r6, 1;
	ld.param.u64 	%rd35, [%rd1];
	cvta.to.global.u64 	%rd36, %rd35;
	selp.b64 	%rd37, %rd4, %rd36, %p11;
	selp.b64 	%rd38, %rd37, %rd36, %p4;
	cvt.u64.u32 	%rd39, %r1;
	ld.param.v2.u32 	{%r35, %r36}, [%rd1+112];
	cvt.s64.s32 	%rd5, %r35;
	mul.lo.s64 	%rd40, %rd5, %rd39;
	cvt.u64.u32 	%rd6, %r2;
	add.s64 	%rd41, %rd40, %rd6;
	cvt.s64.s32 	%rd7, %r36;
	mul.lo.s64 	%rd42, %rd41, %rd7;
	shl.b64 	%rd43, %rd42, 2;
	add.s64 	%rd8, %rd38, %rd43;
	ld.param.u64 	%rd44, [%rd1+16];
	cvta.to.global.u64 	%rd9, %rd44;
	ld.global.u32 	%r37, [%rd3];
	ld.param.u32 	%r38, [%rd1+120];
	mul.wide.s32 	%rd10, %r38, %r37;
	ld.param.f32 	%f1, [%rd1+136];
	mov.f32 	%f85, 0fFF7FFFFF;
	cvt.u32.u64 	%r40, %rd7;
	setp.lt.s32 	%p12, %r40, 1;
	mov.f32 	%f24, 0f00000000;
	mov.b32 	%r39, 0;
	mov.u32 	%r109, %r11;
	bra.uni 	$L__BB0_11;
$L__BB0_13:
	mul.rn.f32 	%f31, %f86, %f1;
	max.NaN.f32 %f85, %f85, %f31;
	add.s32 	%r109, %r109, 128;
	setp.lt.s32 	%p14, %r109, %r107;
	@%p14 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_14;
$L__BB0_11:
	.pragma "nounroll";
	cvt.u64.u32 	%rd45, %r109;
	add.s64 	%rd46, %rd10, %rd45;
	mul.lo.s64 	%rd47, %rd46, %rd5;
	add.s64 	%rd48, %rd47, %rd6;
	mul.lo.s64 	%rd49, %rd48, %rd7;
	shl.b64 	%rd50, %rd49, 2;
	add.s64 	%rd19, %rd9, %rd50;
	mov.u32 	%r110, %r39;
	mov.f32 	%f86, %f24;
	@%p12 bra 	$L__BB0_13;
$L__BB0_12:
	.pragma "nounroll";
	mul.wide.u32 	%rd51, %r110, 4;
	add.s64 	%rd52, %rd8, %rd51;
	ld.global.f32 	%f26, [%rd52];
	add.s64 	%rd53, %rd19, %rd51;
	ld.global.f32 	%f27, [%rd53];
	fma.rn.f32 %f86, %f26, %f27, %f86;
	add.s32 	%r110, %r110, 1;
	setp.ne.s32 	%p13, %r110, %r40;
	@%p13 bra 	$L__BB0_12;
	bra.uni 	$L__BB0_13;
$L__BB0_14:
	mov.b32 %r42, %f85;
	mov.b32 	%r45, 16;
	shfl.sync.bfly.b32 %r43, %r42, %r45, 31, 0xffffffff;
	mov.b32 %f33, %r43;
	max.NaN.f32 %f37, %f85, %f33;
	mov.b32 %r47, %f37;
	mov.b32 	%r50, 8;
	shfl.sync.bfly.b32 %r48, %r47, %r50, 31, 0xffffffff;
	mov.b32 %f38, %r48;
	max.NaN.f32 %f42, %f37, %f38;
	mov.b32 %r52, %f42;
	mov.b32 	%r55, 4;
	shfl.sync.bfly.b32 %r53, %r52, %r55, 31, 0xffffffff;
	mov.b32 %f43, %r53;
	max.NaN.f32 %f47, %f42, %f43;
	mov.b32 %r57, %f47;
	mov.b32 	%r60, 2;
	shfl.sync.bfly.b32 %r58, %r57, %r60, 31, 0xffffffff;
	mov.b32 %f48, %r58;
	max.NaN.f32 %f52, %f47, %f48;
	mov.b32 %r62, %f52;
	mov.b32 	%r108, 1;
	shfl.sync.bfly.b32 %r63, %r62, %r108, 31, 0xffffffff;
	mov.b32 %f53, %r63;
	max.NaN.f32 %f54, %f52, %f53;
	and.b32  	%r12, %r11, 31;
	setp.ne.s32 	%p15, %r12, 0;
	shr.u32 	%r67, %r11, 5;
	mul.wide.u32 	%rd54, %r67, 4;
	mov.u64 	%rd55, _ZZ14vote_softmaxesE5parts;
	add.s64 	%rd11, %rd55, %rd54;
	@%p15 bra 	$L__BB0_16;
	st.shared.f32 	[%rd11], %f54;
$L__BB0_16:
	mov.f32 	%f89, 0f00000000;
	bar.sync 0;
	ld.shared.f32 	%f84, [_ZZ14vote_softmaxesE5parts];
$L__BB0_17:
	.pragma "nounroll";
	mul.wide.u32 	%rd56, %r108, 4;
	add.s64 	%rd58, %rd55, %rd56;
	ld.shared.f32 	%f59, [%rd58];
	max.NaN.f32 %f84, %f84, %f59;
	add.s32 	%r108, %r108, 1;
	setp.ne.s32 	%p16, %r108, 4;
	@%p16 bra 	$L__BB0_17;
	bar.sync 0;
	@%p9 bra 	$L__BB0_26;
	ld.param.u64 	%rd59, [%rd1];
	cvta.to.global.u64 	%rd12, %rd59;
	cvt.u64.u32 	%rd60, %r1;
	ld.param.v2.u32 	{%r69, %r70}, [%rd1+112];
	cvt.s64.s32 	%rd13, %r69;
	mul.lo.s64 	%rd61, %rd13, %rd60;
	cvt.u64.u32 	%rd14, %r2;
	add.s64 	%rd62, %rd61, %rd14;
	cvt.s64.s32 	%rd15, %r70;
	mul.lo.s64 	%rd16, %rd62, %rd15;
	ld.param.u64 	%rd63, [%rd1+16];
	cvta.to.global.u64 	%rd17, %rd63;
	ld.global.u32 	%r71, [%rd3];
	ld.param.u32 	%r72, [%rd1+120];
	mul.wide.s32 	%rd18, %r72, %r71;
	ld.param.f32 	%f7, [%rd1+136];
	mov.f32 	%f89, 0f00000000;
	cvt.u32.u64 	%r75, %rd15;
	setp.lt.s32 	%p20, %r75, 1;
	shl.b64 	%rd66, %rd16, 2;
	mov.b32 	%r74, 0;
	mov.u32 	%r112, %r11;
	bra.uni 	$L__BB0_20;
$L__BB0_25:
	mul.rn.f32 	%f69, %f90, %f7;
	sub.rn.f32 	%f68, %f69, %f84;
	{
	.reg .f32 tf0, tf1, tf2, tf3, tf4, tf5, tf6, tf7, tf8, tf9, tf10, tf11, tf12, tf13, tf14, tf15, tf16, tf17;
	.reg .b32 tr0, tr1, tr2, tr3, tr4, tr5, tr6;
	max.NaN.f32 tf0, %f68, 0fC32F0000;
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
	mov.f32 %f67, tf17;
	}
	add.rn.f32 	%f89, %f89, %f67;
	add.s32 	%r112, %r112, 128;
	setp.lt.s32 	%p22, %r112, %r107;
	@%p22 bra 	$L__BB0_20;
	bra.uni 	$L__BB0_26;
$L__BB0_20:
	.pragma "nounroll";
	setp.eq.s64 	%p18, %rd4, %rd28;
	@%p18 bra 	$L__BB0_22;
	ld.global.u32 	%r73, [%rd3+8];
	setp.gt.s32 	%p19, %r73, 1;
	mov.u64 	%rd83, %rd4;
	@%p19 bra 	$L__BB0_23;
$L__BB0_22:
	mov.u64 	%rd83, %rd12;
$L__BB0_23:
	add.s64 	%rd21, %rd83, %rd66;
	cvt.u64.u32 	%rd67, %r112;
	add.s64 	%rd68, %rd18, %rd67;
	mul.lo.s64 	%rd69, %rd68, %rd13;
	add.s64 	%rd70, %rd69, %rd14;
	mul.lo.s64 	%rd71, %rd70, %rd15;
	shl.b64 	%rd72, %rd71, 2;
	add.s64 	%rd22, %rd17, %rd72;
	mov.f32 	%f90, 0f00000000;
	mov.u32 	%r113, %r74;
	@%p20 bra 	$L__BB0_25;
$L__BB0_24:
	.pragma "nounroll";
	mul.wide.u32 	%rd73, %r113, 4;
	add.s64 	%rd74, %rd21, %rd73;
	ld.global.f32 	%f64, [%rd74];
	add.s64 	%rd75, %rd22, %rd73;
	ld.global.f32 	%f65, [%rd75];
	fma.rn.f32 %f90, %f64, %f65, %f90;
	add.s32 	%r113, %r113, 1;
	setp.ne.s32 	%p21, %r113, %r75;
	@%p21 bra 	$L__BB0_24;
	bra.uni 	$L__BB0_25;
$L__BB0_26:
	mov.b32 %r77, %f89;
	shfl.sync.bfly.b32 %r78, %r77, %r45, 31, 0xffffffff;
	mov.b32 %f71, %r78;
	add.rn.f32 	%f72, %f89, %f71;
	mov.b32 %r82, %f72;
	shfl.sync.bfly.b32 %r83, %r82, %r50, 31, 0xffffffff;
	mov.b32 %f73, %r83;
	add.rn.f32 	%f74, %f72, %f73;
	mov.b32 %r87, %f74;
	shfl.sync.bfly.b32 %r88, %r87, %r55, 31, 0xffffffff;
	mov.b32 %f75, %r88;
	add.rn.f32 	%f76, %f74, %f75;
	mov.b32 %r92, %f76;
	shfl.sync.bfly.b32 %r93, %r92, %r60, 31, 0xffffffff;
	mov.b32 %f77, %r93;
	add.rn.f32 	%f78, %f76, %f77;
	mov.b32 %r97, %f78;
	mov.b32 	%r100, 1;
	shfl.sync.bfly.b32 %r98, %r97, %r100, 31, 0xffffffff;
	mov.b32 %f79, %r98;
	@%p15 bra 	$L__BB0_28;
	add.rn.f32 	%f14, %f78, %f79;
	st.shared.f32 	[%rd11], %f14;
$L__BB0_28:
	bar.sync 0;
	mov.f32 	%f88, 0f00000000;
	mov.b32 	%r111, 0;
$L__BB0_29:
	.pragma "nounroll";
	mul.wide.u32 	%rd76, %r111, 4;
	add.s64 	%rd78, %rd55, %rd76;
	ld.shared.f32 	%f81, [%rd78];
	add.rn.f32 	%f88, %f88, %f81;
	add.s32 	%r111, %r111, 1;
	setp.ne.s32 	%p24, %r111, 4;
	@%p24 bra 	$L__BB0_29;
	bar.sync 0;
	setp.eq.s32 	%p25, %r11, 0;
	@%p25 bra 	$L__BB0_31;
	bra.uni 	$L__BB0_32;
$L__BB0_31:
	ld.param.u64 	%rd79, [%rd1+48];
	cvta.to.global.u64 	%rd80, %rd79;
	ld.param.u32 	%r103, [%rd1+112];
	mad.lo.s32 	%r104, %r103, %r1, %r2;
	shl.b32 	%r105, %r104, 1;
	mul.wide.s32 	%rd81, %r105, 4;
	add.s64 	%rd82, %rd80, %rd81;
	st.global.f32 	[%rd82], %f84;
	st.global.f32 	[%rd82+4], %f88;
$L__BB0_32:
	ret;
}
.visible .entry votes(
	.param .align 8 .b8 votes_param_0[152]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<11>;
	.reg .b32 	%r<40>;
	.reg .f32 	%f<25>;
	.reg .b64 	%rd<62>;
	mov.b64 	%rd18, votes_param_0;
	mov.u64 	%rd1, %rd18;
	mov.u32 	%r16, %ctaid.x;
	shl.b32 	%r17, %r16, 7;
	mov.u32 	%r18, %tid.x;
	or.b32  	%r1, %r17, %r18;
	mov.u32 	%r2, %ctaid.y;
	ld.param.u32 	%r19, [votes_param_0+112];
	div.s32 	%r3, %r2, %r19;
	ld.param.u64 	%rd19, [votes_param_0+32];
	cvta.to.global.u64 	%rd20, %rd19;
	mul.lo.s32 	%r22, %r3, 3;
	mul.wide.s32 	%rd21, %r22, 4;
	add.s64 	%rd3, %rd20, %rd21;
	ld.global.u32 	%r5, [%rd3+8];
	setp.lt.s32 	%p1, %r5, 1;
	mov.b32 	%r37, 0;
	@%p1 bra 	$L__BB1_3;
	ld.param.u64 	%rd22, [%rd1+40];
	cvta.to.global.u64 	%rd23, %rd22;
	mul.wide.s32 	%rd24, %r3, 4;
	add.s64 	%rd25, %rd23, %rd24;
	ld.global.u32 	%r6, [%rd25];
	ld.param.u32 	%r24, [%rd1+140];
	setp.le.s32 	%p2, %r6, %r24;
	@%p2 bra 	$L__BB1_3;
	ld.param.u32 	%r25, [%rd1+124];
	sub.s32 	%r37, %r6, %r25;
$L__BB1_3:
	setp.ge.s32 	%p3, %r1, %r37;
	@%p3 bra 	$L__BB1_7;
	ld.param.u64 	%rd26, [%rd1+8];
	cvta.to.global.u64 	%rd4, %rd26;
	mov.u64 	%rd27, 0;
	cvta.to.global.u64 	%rd28, %rd27;
	setp.ne.s64 	%p4, %rd4, %rd28;
	min.s32 	%r26, %r5, 1;
	selp.b32 	%r9, %r5, %r26, %p4;
	setp.gt.s32 	%p5, %r9, 0;
	@%p5 bra 	$L__BB1_8;
	bra.uni 	$L__BB1_5;
$L__BB1_8:
	mul.lo.s32 	%r21, %r3, %r19;
	cvt.s64.s32 	%rd2, %r19;
	sub.s32 	%r4, %r2, %r21;
	ld.global.u32 	%r10, [%rd3+4];
	ld.param.u64 	%rd31, [%rd1+48];
	cvta.to.global.u64 	%rd7, %rd31;
	setp.gt.s32 	%p7, %r5, 1;
	ld.param.u64 	%rd32, [%rd1];
	cvta.to.global.u64 	%rd33, %rd32;
	selp.b64 	%rd34, %rd4, %rd33, %p4;
	selp.b64 	%rd8, %rd34, %rd33, %p7;
	cvt.u64.u32 	%rd9, %r4;
	ld.param.s32 	%rd10, [%rd1+116];
	ld.param.u64 	%rd35, [%rd1+16];
	cvta.to.global.u64 	%rd36, %rd35;
	ld.global.u32 	%r28, [%rd3];
	ld.param.u32 	%r29, [%rd1+120];
	cvt.s64.s32 	%rd61, %r29;
	mul.wide.s32 	%rd37, %r29, %r28;
	cvt.u64.u32 	%rd60, %r1;
	add.s64 	%rd38, %rd37, %rd60;
	mul.lo.s64 	%rd39, %rd38, %rd2;
	add.s64 	%rd40, %rd39, %rd9;
	mul.lo.s64 	%rd41, %rd40, %rd10;
	shl.b64 	%rd42, %rd41, 2;
	add.s64 	%rd13, %rd36, %rd42;
	ld.param.f32 	%f1, [%rd1+136];
	mov.b32 	%r27, 0;
	mov.f32 	%f9, 0f00000000;
	mov.f32 	%f23, %f9;
	mov.u32 	%r38, %r27;
	bra.uni 	$L__BB1_9;
$L__BB1_11:
	cvt.u32.u64 	%r32, %rd2;
	mad.lo.s32 	%r34, %r33, %r32, %r4;
	shl.b32 	%r35, %r34, 1;
	mul.wide.s32 	%rd43, %r35, 4;
	add.s64 	%rd16, %rd7, %rd43;
	mul.rn.f32 	%f20, %f24, %f1;
	ld.global.f32 	%f21, [%rd16];
	sub.rn.f32 	%f16, %f20, %f21;
	{
	.reg .f32 tf0, tf1, tf2, tf3, tf4, tf5, tf6, tf7, tf8, tf9, tf10, tf11, tf12, tf13, tf14, tf15, tf16, tf17;
	.reg .b32 tr0, tr1, tr2, tr3, tr4, tr5, tr6;
	max.NaN.f32 tf0, %f16, 0fC32F0000;
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
	mov.f32 %f15, tf17;
	}
	ld.global.f32 	%f19, [%rd16+4];
	div.rn.f32 %f17, %f15, %f19;
	add.rn.f32 	%f23, %f23, %f17;
	add.s32 	%r38, %r38, 1;
	setp.eq.s32 	%p10, %r38, %r9;
	@%p10 bra 	$L__BB1_6;
$L__BB1_9:
	.pragma "nounroll";
	cvt.u32.u64 	%r31, %rd10;
	setp.lt.s32 	%p8, %r31, 1;
	add.s32 	%r33, %r10, %r38;
	cvt.s64.s32 	%rd44, %r33;
	mul.lo.s64 	%rd45, %rd44, %rd2;
	add.s64 	%rd46, %rd45, %rd9;
	mul.lo.s64 	%rd47, %rd46, %rd10;
	shl.b64 	%rd48, %rd47, 2;
	add.s64 	%rd17, %rd8, %rd48;
	mov.u32 	%r39, %r27;
	mov.f32 	%f24, %f9;
	@%p8 bra 	$L__BB1_11;
$L__BB1_10:
	.pragma "nounroll";
	mul.wide.u32 	%rd49, %r39, 4;
	add.s64 	%rd50, %rd17, %rd49;
	ld.global.f32 	%f12, [%rd50];
	add.s64 	%rd51, %rd13, %rd49;
	ld.global.f32 	%f13, [%rd51];
	fma.rn.f32 %f24, %f12, %f13, %f24;
	add.s32 	%r39, %r39, 1;
	setp.ne.s32 	%p9, %r39, %r31;
	@%p9 bra 	$L__BB1_10;
	bra.uni 	$L__BB1_11;
$L__BB1_5:
	ld.param.s32 	%rd61, [%rd1+120];
	cvt.u64.u32 	%rd60, %r1;
	mov.f32 	%f23, 0f00000000;
$L__BB1_6:
	ld.param.u64 	%rd52, [%rd1+56];
	cvta.to.global.u64 	%rd53, %rd52;
	cvt.u64.u32 	%rd54, %r2;
	mul.lo.s64 	%rd55, %rd61, %rd54;
	shl.b64 	%rd56, %rd55, 2;
	add.s64 	%rd57, %rd53, %rd56;
	shl.b64 	%rd58, %rd60, 2;
	add.s64 	%rd59, %rd57, %rd58;
	st.global.f32 	[%rd59], %f23;
$L__BB1_7:
	ret;
}
.visible .entry vote_ranks(
	.param .align 8 .b8 vote_ranks_param_0[152]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<14>;
	.reg .b32 	%r<32>;
	.reg .f32 	%f<3>;
	.reg .b64 	%rd<30>;
	mov.b64 	%rd5, vote_ranks_param_0;
	mov.u64 	%rd1, %rd5;
	mov.u32 	%r13, %ctaid.x;
	shl.b32 	%r14, %r13, 7;
	mov.u32 	%r15, %tid.x;
	or.b32  	%r1, %r14, %r15;
	mov.u32 	%r2, %ctaid.y;
	ld.param.u32 	%r16, [vote_ranks_param_0+112];
	div.s32 	%r3, %r2, %r16;
	ld.param.u64 	%rd6, [vote_ranks_param_0+32];
	cvta.to.global.u64 	%rd7, %rd6;
	mul.lo.s32 	%r17, %r3, 3;
	mul.wide.s32 	%rd8, %r17, 4;
	add.s64 	%rd9, %rd7, %rd8;
	ld.global.u32 	%r18, [%rd9+8];
	setp.lt.s32 	%p3, %r18, 1;
	mov.b32 	%r28, 0;
	@%p3 bra 	$L__BB2_3;
	ld.param.u64 	%rd10, [%rd1+40];
	cvta.to.global.u64 	%rd11, %rd10;
	mul.wide.s32 	%rd12, %r3, 4;
	add.s64 	%rd13, %rd11, %rd12;
	ld.global.u32 	%r4, [%rd13];
	ld.param.u32 	%r20, [%rd1+140];
	setp.le.s32 	%p4, %r4, %r20;
	@%p4 bra 	$L__BB2_3;
	ld.param.u32 	%r21, [%rd1+124];
	sub.s32 	%r28, %r4, %r21;
$L__BB2_3:
	setp.ge.s32 	%p5, %r1, %r28;
	@%p5 bra 	$L__BB2_11;
	cvt.u64.u32 	%rd2, %r2;
	setp.lt.s32 	%p6, %r28, 1;
	mov.b32 	%r31, 0;
	@%p6 bra 	$L__BB2_9;
	ld.param.u64 	%rd14, [%rd1+56];
	cvta.to.global.u64 	%rd15, %rd14;
	ld.param.s32 	%rd16, [%rd1+120];
	mul.lo.s64 	%rd17, %rd16, %rd2;
	shl.b64 	%rd18, %rd17, 2;
	add.s64 	%rd3, %rd15, %rd18;
	mul.wide.u32 	%rd19, %r1, 4;
	add.s64 	%rd20, %rd3, %rd19;
	ld.global.f32 	%f1, [%rd20];
	mov.b32 	%r30, 0;
	mov.pred 	%p7, -1;
	mov.u32 	%r31, %r30;
	bra.uni 	$L__BB2_6;
$L__BB2_8:
	selp.u32 	%r24, 1, 0, %p13;
	add.s32 	%r31, %r31, %r24;
	add.s32 	%r30, %r30, 1;
	setp.eq.s32 	%p11, %r30, %r28;
	@%p11 bra 	$L__BB2_9;
$L__BB2_6:
	.pragma "nounroll";
	mul.wide.u32 	%rd21, %r30, 4;
	add.s64 	%rd22, %rd3, %rd21;
	ld.global.f32 	%f2, [%rd22];
	setp.gt.f32 	%p8, %f2, %f1;
	mov.pred 	%p13, %p7;
	@%p8 bra 	$L__BB2_8;
	setp.eq.f32 	%p9, %f2, %f1;
	setp.lt.u32 	%p10, %r30, %r1;
	and.pred  	%p13, %p10, %p9;
	bra.uni 	$L__BB2_8;
$L__BB2_9:
	ld.param.u32 	%r25, [%rd1+144];
	ld.param.u32 	%r26, [%rd1+124];
	sub.s32 	%r27, %r25, %r26;
	setp.lt.s32 	%p12, %r31, %r27;
	@%p12 bra 	$L__BB2_10;
	bra.uni 	$L__BB2_11;
$L__BB2_10:
	cvt.s64.s32 	%rd4, %r25;
	mul.lo.s64 	%rd23, %rd4, %rd2;
	ld.param.u64 	%rd24, [%rd1+64];
	cvta.to.global.u64 	%rd25, %rd24;
	shl.b64 	%rd26, %rd23, 2;
	add.s64 	%rd27, %rd25, %rd26;
	mul.wide.u32 	%rd28, %r31, 4;
	add.s64 	%rd29, %rd27, %rd28;
	st.global.u32 	[%rd29], %r1;
$L__BB2_11:
	ret;
}
.visible .entry moved_rows(
	.param .align 8 .b8 moved_rows_param_0[152]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<22>;
	.reg .b32 	%r<72>;
	.reg .f32 	%f<15>;
	.reg .b64 	%rd<99>;
	mov.u32 	%r36, %ctaid.y;
	setp.eq.s32 	%p2, %r36, 0;
	ld.param.u64 	%rd29, [moved_rows_param_0+80];
	cvta.to.global.u64 	%rd30, %rd29;
	ld.param.u64 	%rd31, [moved_rows_param_0+88];
	cvta.to.global.u64 	%rd32, %rd31;
	selp.b64 	%rd3, %rd30, %rd32, %p2;
	ld.param.u64 	%rd33, [moved_rows_param_0+96];
	cvta.to.global.u64 	%rd34, %rd33;
	mov.u64 	%rd35, 0;
	cvta.to.global.u64 	%rd36, %rd35;
	selp.b64 	%rd38, %rd34, %rd36, %p2;
	setp.ne.s64 	%p3, %rd3, %rd36;
	setp.ne.s64 	%p4, %rd38, %rd36;
	or.pred  	%p5, %p3, %p4;
	@!%p5 bra 	$L__BB3_24;
	bra.uni 	$L__BB3_1;
$L__BB3_1:
	mov.b64 	%rd24, moved_rows_param_0;
	mov.u64 	%rd1, %rd24;
	ld.param.u32 	%r3, [%rd1+108];
	setp.lt.s32 	%p6, %r3, 1;
	@%p6 bra 	$L__BB3_24;
	mov.u32 	%r34, %ctaid.x;
	ld.param.u32 	%r35, [moved_rows_param_0+144];
	ld.param.u32 	%r1, [moved_rows_param_0+124];
	sub.s32 	%r2, %r35, %r1;
	ld.param.u64 	%rd25, [moved_rows_param_0+16];
	cvta.to.global.u64 	%rd26, %rd25;
	ld.param.u64 	%rd27, [moved_rows_param_0+24];
	cvta.to.global.u64 	%rd28, %rd27;
	selp.b64 	%rd2, %rd26, %rd28, %p2;
	ld.param.u64 	%rd39, [moved_rows_param_0+72];
	cvta.to.global.u64 	%rd40, %rd39;
	cvt.u64.u32 	%rd41, %r36;
	ld.param.v2.u32 	{%r37, %r38}, [moved_rows_param_0+112];
	cvt.s64.s32 	%rd5, %r37;
	mul.lo.s64 	%rd42, %rd5, %rd41;
	cvt.u64.u32 	%rd6, %r34;
	add.s64 	%rd43, %rd42, %rd6;
	cvt.s64.s32 	%rd7, %r35;
	cvt.s64.s32 	%rd8, %r38;
	mul.wide.s32 	%rd44, %r38, %r35;
	mul.lo.s64 	%rd45, %rd44, %rd43;
	shl.b64 	%rd46, %rd45, 2;
	add.s64 	%rd9, %rd40, %rd46;
	cvt.u32.u64 	%r40, %rd7;
	cvt.u32.u64 	%r41, %rd8;
	ld.param.u64 	%rd49, [%rd1+32];
	cvta.to.global.u64 	%rd10, %rd49;
	ld.param.u64 	%rd50, [%rd1+40];
	cvta.to.global.u64 	%rd11, %rd50;
	ld.param.u32 	%r4, [%rd1+140];
	ld.param.u64 	%rd51, [%rd1+64];
	cvta.to.global.u64 	%rd12, %rd51;
	mov.u32 	%r5, %tid.x;
	mul.lo.s32 	%r43, %r41, %r40;
	setp.lt.s32 	%p8, %r5, %r43;
	ld.param.s32 	%rd13, [%rd1+120];
	ld.param.v2.u32 	{%r7, %r44}, [%rd1+128];
	cvt.rn.f32.s32 	%f12, %r7;
	cvt.s64.s32 	%rd14, %r44;
	and.pred  	%p1, %p3, %p8;
	mov.b32 	%r39, 0;
	setp.ge.s32 	%p12, %r5, %r43;
	mov.f32 	%f7, 0f00000000;
	mov.u32 	%r65, %r39;
	bra.uni 	$L__BB3_3;
$L__BB3_22:
	bar.sync 0;
$L__BB3_23:
	cvt.u32.u64 	%r64, %rd16;
	add.s32 	%r65, %r64, 1;
	setp.ne.s32 	%p21, %r65, %r3;
	@%p21 bra 	$L__BB3_3;
	bra.uni 	$L__BB3_24;
$L__BB3_3:
	.pragma "nounroll";
	mul.lo.s32 	%r46, %r65, 3;
	mul.wide.u32 	%rd52, %r46, 4;
	add.s64 	%rd15, %rd10, %rd52;
	ld.global.u32 	%r47, [%rd15+8];
	setp.lt.s32 	%p9, %r47, 1;
	mov.u32 	%r66, %r39;
	@%p9 bra 	$L__BB3_5;
	mul.wide.u32 	%rd53, %r65, 4;
	add.s64 	%rd17, %rd11, %rd53;
	ld.global.u32 	%r48, [%rd17];
	setp.gt.s32 	%p10, %r48, %r4;
	sub.s32 	%r49, %r48, %r1;
	selp.b32 	%r66, %r49, 0, %p10;
$L__BB3_5:
	cvt.u64.u32 	%rd16, %r65;
	setp.eq.s32 	%p11, %r66, 0;
	@%p11 bra 	$L__BB3_23;
	ld.global.s32 	%rd19, [%rd15];
	mul.lo.s64 	%rd98, %rd13, %rd19;
	@%p12 bra 	$L__BB3_12;
	mul.lo.s64 	%rd54, %rd16, %rd5;
	add.s64 	%rd55, %rd54, %rd6;
	mul.lo.s64 	%rd56, %rd55, %rd7;
	shl.b64 	%rd57, %rd56, 2;
	add.s64 	%rd20, %rd12, %rd57;
	sub.s32 	%r11, %r66, %r2;
	mov.u32 	%r67, %r5;
	bra.uni 	$L__BB3_8;
$L__BB3_10:
	mul.wide.s32 	%rd59, %r15, 4;
	add.s64 	%rd60, %rd20, %rd59;
	ld.global.u32 	%r68, [%rd60];
$L__BB3_11:
	cvt.s64.s32 	%rd61, %r68;
	add.s64 	%rd62, %rd98, %rd61;
	mul.lo.s64 	%rd63, %rd62, %rd5;
	add.s64 	%rd64, %rd63, %rd6;
	mul.lo.s64 	%rd65, %rd64, %rd8;
	mul.lo.s32 	%r50, %r15, %r41;
	sub.s32 	%r51, %r67, %r50;
	shl.b64 	%rd66, %rd65, 2;
	add.s64 	%rd67, %rd2, %rd66;
	mul.wide.u32 	%rd68, %r51, 4;
	add.s64 	%rd69, %rd67, %rd68;
	ld.global.f32 	%f5, [%rd69];
	mul.wide.u32 	%rd70, %r67, 4;
	add.s64 	%rd71, %rd9, %rd70;
	st.global.f32 	[%rd71], %f5;
	add.s32 	%r67, %r67, 128;
	setp.lt.s32 	%p14, %r67, %r43;
	@%p14 bra 	$L__BB3_8;
	bra.uni 	$L__BB3_12;
$L__BB3_8:
	.pragma "nounroll";
	div.s32 	%r15, %r67, %r41;
	setp.lt.s32 	%p13, %r15, %r2;
	@%p13 bra 	$L__BB3_10;
	add.s32 	%r68, %r11, %r15;
	bra.uni 	$L__BB3_11;
$L__BB3_12:
	bar.sync 0;
	@!%p1 bra 	$L__BB3_15;
	bra.uni 	$L__BB3_13;
$L__BB3_13:
	mov.u32 	%r69, %r5;
$L__BB3_14:
	.pragma "nounroll";
	mul.wide.u32 	%rd73, %r69, 4;
	add.s64 	%rd74, %rd9, %rd73;
	ld.global.f32 	%f6, [%rd74];
	div.s32 	%r53, %r69, %r41;
	cvt.s64.s32 	%rd75, %r53;
	add.s64 	%rd76, %rd98, %rd75;
	mul.lo.s64 	%rd77, %rd76, %rd5;
	add.s64 	%rd78, %rd77, %rd6;
	mul.lo.s64 	%rd79, %rd78, %rd8;
	mul.lo.s32 	%r54, %r53, %r41;
	sub.s32 	%r55, %r69, %r54;
	shl.b64 	%rd80, %rd79, 2;
	add.s64 	%rd81, %rd3, %rd80;
	mul.wide.u32 	%rd82, %r55, 4;
	add.s64 	%rd83, %rd81, %rd82;
	st.global.f32 	[%rd83], %f6;
	add.s32 	%r69, %r69, 128;
	setp.lt.s32 	%p15, %r69, %r43;
	@%p15 bra 	$L__BB3_14;
$L__BB3_15:
	setp.eq.s64 	%p16, %rd38, %rd36;
	@%p16 bra 	$L__BB3_22;
	div.s32 	%r58, %r40, %r7;
	mul.lo.s32 	%r22, %r58, %r41;
	setp.ge.s32 	%p17, %r5, %r22;
	@%p17 bra 	$L__BB3_22;
	mul.lo.s64 	%rd23, %rd14, %rd19;
	mov.u32 	%r70, %r5;
	bra.uni 	$L__BB3_18;
$L__BB3_21:
	div.rn.f32 %f10, %f14, %f12;
	cvt.s64.s32 	%rd89, %r26;
	add.s64 	%rd90, %rd23, %rd89;
	mul.lo.s64 	%rd91, %rd90, %rd5;
	add.s64 	%rd92, %rd91, %rd6;
	mul.lo.s64 	%rd93, %rd92, %rd8;
	mul.lo.s32 	%r62, %r26, %r41;
	sub.s32 	%r63, %r70, %r62;
	shl.b64 	%rd94, %rd93, 2;
	add.s64 	%rd95, %rd38, %rd94;
	mul.wide.u32 	%rd96, %r63, 4;
	add.s64 	%rd97, %rd95, %rd96;
	st.global.f32 	[%rd97], %f10;
	add.s32 	%r70, %r70, 128;
	setp.lt.s32 	%p20, %r70, %r22;
	@%p20 bra 	$L__BB3_18;
	bra.uni 	$L__BB3_22;
$L__BB3_18:
	.pragma "nounroll";
	div.s32 	%r26, %r70, %r41;
	mul.lo.s32 	%r71, %r26, %r7;
	add.s32 	%r28, %r71, %r7;
	setp.ge.s32 	%p18, %r71, %r28;
	mov.f32 	%f14, %f7;
	@%p18 bra 	$L__BB3_21;
	rem.s32 	%r29, %r70, %r41;
	mov.f32 	%f14, %f7;
$L__BB3_20:
	.pragma "nounroll";
	mad.lo.s32 	%r61, %r71, %r41, %r29;
	mul.wide.s32 	%rd87, %r61, 4;
	add.s64 	%rd88, %rd9, %rd87;
	ld.global.f32 	%f9, [%rd88];
	add.rn.f32 	%f14, %f14, %f9;
	add.s32 	%r71, %r71, 1;
	setp.eq.s32 	%p19, %r71, %r28;
	@%p19 bra 	$L__BB3_21;
	bra.uni 	$L__BB3_20;
$L__BB3_24:
	ret;
}
`;

// Made by `npm run build:ptx` from sources of the stamp 8a6f47c1fbe21b8af53b6771f8abedbc.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry chunk_scores(
	.param .align 8 .b8 chunk_scores_param_0[88]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<20>;
	.reg .b32 	%r<63>;
	.reg .f32 	%f<26>;
	.reg .b64 	%rd<52>;
	.shared .align 4 .b8 _ZZ12chunk_scoresE5parts[8];
	mov.b64 	%rd14, chunk_scores_param_0;
	mov.u64 	%rd1, %rd14;
	mov.u32 	%r1, %ctaid.y;
	mov.u32 	%r2, %ctaid.x;
	ld.param.u64 	%rd15, [chunk_scores_param_0+16];
	cvta.to.global.u64 	%rd2, %rd15;
	ld.param.u32 	%r3, [chunk_scores_param_0+52];
	setp.lt.s32 	%p2, %r3, 1;
	mov.u64 	%rd50, 0;
	mov.b32 	%r61, 0;
	mov.u32 	%r59, %r61;
	@%p2 bra 	$L__BB0_7;
	bra.uni 	$L__BB0_1;
$L__BB0_3:
	add.s32 	%r59, %r59, 1;
	setp.eq.s32 	%p11, %r59, %r3;
	@%p11 bra 	$L__BB0_7;
$L__BB0_1:
	.pragma "nounroll";
	mul.lo.s32 	%r17, %r59, 3;
	mul.wide.u32 	%rd16, %r17, 4;
	add.s64 	%rd3, %rd2, %rd16;
	ld.global.u32 	%r5, [%rd3+4];
	setp.lt.s32 	%p3, %r1, %r5;
	@%p3 bra 	$L__BB0_3;
	ld.global.u32 	%r6, [%rd3+8];
	add.s32 	%r18, %r6, %r5;
	setp.gt.s32 	%p4, %r18, %r1;
	@%p4 bra 	$L__BB0_4;
	bra.uni 	$L__BB0_3;
$L__BB0_4:
	ld.param.u64 	%rd17, [%rd1+24];
	cvta.to.global.u64 	%rd18, %rd17;
	ld.param.v2.u32 	{%r20, %r21}, [%rd1+80];
	mul.wide.u32 	%rd19, %r59, 4;
	add.s64 	%rd20, %rd18, %rd19;
	ld.global.u32 	%r22, [%rd20];
	setp.gt.s32 	%p5, %r22, %r20;
	selp.b32 	%r23, %r21, %r22, %p5;
	sub.s32 	%r24, %r1, %r5;
	add.s32 	%r25, %r23, %r24;
	ld.param.v2.u32 	{%r26, %r27}, [%rd1+72];
	setp.eq.s32 	%p6, %r27, 0;
	setp.lt.s32 	%p7, %r6, 2;
	or.pred  	%p8, %p6, %p7;
	setp.gt.s32 	%p9, %r25, %r26;
	and.pred  	%p10, %p8, %p9;
	mov.b32 	%r61, 0;
	@!%p10 bra 	$L__BB0_6;
	bra.uni 	$L__BB0_5;
$L__BB0_5:
	ld.param.u32 	%r30, [%rd1+60];
	div.s32 	%r61, %r25, %r30;
$L__BB0_6:
	ld.global.s32 	%rd50, [%rd3];
$L__BB0_7:
	setp.ge.s32 	%p12, %r2, %r61;
	@%p12 bra 	$L__BB0_15;
	ld.param.u64 	%rd22, [%rd1+8];
	cvta.to.global.u64 	%rd23, %rd22;
	ld.param.s32 	%rd6, [%rd1+64];
	mul.lo.s64 	%rd24, %rd50, %rd6;
	cvt.u64.u32 	%rd7, %r2;
	add.s64 	%rd25, %rd24, %rd7;
	ld.param.u32 	%r12, [%rd1+48];
	cvt.s64.s32 	%rd26, %r12;
	mul.lo.s64 	%rd27, %rd25, %rd26;
	shl.b64 	%rd28, %rd27, 2;
	add.s64 	%rd8, %rd23, %rd28;
	ld.param.u64 	%rd29, [%rd1];
	cvta.to.global.u64 	%rd30, %rd29;
	cvt.u64.u32 	%rd9, %r1;
	mul.lo.s64 	%rd31, %rd26, %rd9;
	shl.b64 	%rd32, %rd31, 2;
	add.s64 	%rd10, %rd30, %rd32;
	mov.u32 	%r13, %tid.x;
	setp.lt.s32 	%p13, %r13, %r12;
	mov.f32 	%f24, 0f00000000;
	mov.u32 	%r62, %r13;
	@%p13 bra 	$L__BB0_16;
	bra.uni 	$L__BB0_9;
$L__BB0_16:
	.pragma "nounroll";
	mul.wide.u32 	%rd33, %r62, 4;
	add.s64 	%rd34, %rd10, %rd33;
	ld.global.f32 	%f9, [%rd34];
	add.s64 	%rd35, %rd8, %rd33;
	ld.global.f32 	%f10, [%rd35];
	fma.rn.f32 %f24, %f9, %f10, %f24;
	add.s32 	%r62, %r62, 64;
	setp.lt.s32 	%p14, %r62, %r12;
	@%p14 bra 	$L__BB0_16;
$L__BB0_9:
	mov.b32 %r32, %f24;
	mov.b32 	%r35, 16;
	shfl.sync.bfly.b32 %r33, %r32, %r35, 31, 0xffffffff;
	mov.b32 %f13, %r33;
	add.rn.f32 	%f14, %f24, %f13;
	mov.b32 %r37, %f14;
	mov.b32 	%r40, 8;
	shfl.sync.bfly.b32 %r38, %r37, %r40, 31, 0xffffffff;
	mov.b32 %f15, %r38;
	add.rn.f32 	%f16, %f14, %f15;
	mov.b32 %r42, %f16;
	mov.b32 	%r45, 4;
	shfl.sync.bfly.b32 %r43, %r42, %r45, 31, 0xffffffff;
	mov.b32 %f17, %r43;
	add.rn.f32 	%f18, %f16, %f17;
	mov.b32 %r47, %f18;
	mov.b32 	%r50, 2;
	shfl.sync.bfly.b32 %r48, %r47, %r50, 31, 0xffffffff;
	mov.b32 %f19, %r48;
	add.rn.f32 	%f20, %f18, %f19;
	mov.b32 %r52, %f20;
	mov.b32 	%r55, 1;
	shfl.sync.bfly.b32 %r53, %r52, %r55, 31, 0xffffffff;
	mov.b32 %f21, %r53;
	and.b32  	%r57, %r13, 31;
	setp.ne.s32 	%p15, %r57, 0;
	mov.u64 	%rd37, _ZZ12chunk_scoresE5parts;
	@%p15 bra 	$L__BB0_11;
	add.rn.f32 	%f2, %f20, %f21;
	shr.u32 	%r58, %r13, 5;
	mul.wide.u32 	%rd36, %r58, 4;
	add.s64 	%rd11, %rd37, %rd36;
	st.shared.f32 	[%rd11], %f2;
$L__BB0_11:
	bar.sync 0;
	mov.f32 	%f25, 0f00000000;
	mov.u64 	%rd51, 0;
	mov.pred 	%p19, -1;
	mov.u64 	%rd39, 1;
	mov.pred 	%p17, 0;
$L__BB0_12:
	.pragma "nounroll";
	mov.pred 	%p1, %p19;
	shl.b64 	%rd40, %rd51, 2;
	add.s64 	%rd42, %rd37, %rd40;
	ld.shared.f32 	%f23, [%rd42];
	add.rn.f32 	%f25, %f25, %f23;
	mov.pred 	%p19, %p17;
	mov.u64 	%rd51, %rd39;
	@%p1 bra 	$L__BB0_12;
	bar.sync 0;
	setp.eq.s32 	%p18, %r13, 0;
	@%p18 bra 	$L__BB0_14;
	bra.uni 	$L__BB0_15;
$L__BB0_14:
	mul.lo.s64 	%rd43, %rd6, %rd9;
	ld.param.u64 	%rd44, [%rd1+32];
	cvta.to.global.u64 	%rd45, %rd44;
	shl.b64 	%rd46, %rd43, 2;
	add.s64 	%rd47, %rd45, %rd46;
	shl.b64 	%rd48, %rd7, 2;
	add.s64 	%rd49, %rd47, %rd48;
	st.global.f32 	[%rd49], %f25;
$L__BB0_15:
	ret;
}
.visible .entry chosen_ranges(
	.param .align 8 .b8 chosen_ranges_param_0[88]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<49>;
	.reg .b32 	%r<102>;
	.reg .f32 	%f<7>;
	.reg .b64 	%rd<39>;
	.shared .align 4 .u32 _ZZ13chosen_rangesE3bar;
	mov.b64 	%rd8, chosen_ranges_param_0;
	mov.u64 	%rd1, %rd8;
	mov.u32 	%r1, %ctaid.x;
	ld.param.u32 	%r2, [chosen_ranges_param_0+68];
	add.s32 	%r3, %r2, 1;
	ld.param.u64 	%rd9, [chosen_ranges_param_0+16];
	cvta.to.global.u64 	%rd2, %rd9;
	ld.param.u32 	%r4, [chosen_ranges_param_0+52];
	setp.lt.s32 	%p5, %r4, 1;
	mov.b32 	%r91, 0;
	mov.u32 	%r87, %r91;
	mov.u32 	%r88, %r91;
	mov.u32 	%r89, %r91;
	mov.u32 	%r94, %r91;
	@%p5 bra 	$L__BB1_10;
	bra.uni 	$L__BB1_1;
$L__BB1_3:
	add.s32 	%r87, %r87, 1;
	setp.eq.s32 	%p14, %r87, %r4;
	mov.u32 	%r88, %r91;
	mov.u32 	%r89, %r91;
	mov.u32 	%r94, %r91;
	@%p14 bra 	$L__BB1_10;
$L__BB1_1:
	.pragma "nounroll";
	mul.lo.s32 	%r51, %r87, 3;
	mul.wide.u32 	%rd10, %r51, 4;
	add.s64 	%rd3, %rd2, %rd10;
	ld.global.u32 	%r6, [%rd3+4];
	setp.lt.s32 	%p6, %r1, %r6;
	@%p6 bra 	$L__BB1_3;
	ld.global.u32 	%r7, [%rd3+8];
	add.s32 	%r52, %r7, %r6;
	setp.gt.s32 	%p7, %r52, %r1;
	@%p7 bra 	$L__BB1_4;
	bra.uni 	$L__BB1_3;
$L__BB1_4:
	ld.global.u32 	%r91, [%rd3];
	ld.param.u64 	%rd11, [%rd1+24];
	cvta.to.global.u64 	%rd12, %rd11;
	ld.param.v2.u32 	{%r53, %r54}, [%rd1+80];
	mul.wide.u32 	%rd13, %r87, 4;
	add.s64 	%rd14, %rd12, %rd13;
	ld.global.u32 	%r55, [%rd14];
	setp.gt.s32 	%p8, %r55, %r53;
	selp.b32 	%r10, %r54, %r55, %p8;
	sub.s32 	%r11, %r1, %r6;
	ld.param.u32 	%r56, [%rd1+56];
	mul.lo.s32 	%r89, %r56, %r91;
	add.s32 	%r90, %r10, %r11;
	ld.param.u32 	%r57, [%rd1+76];
	setp.eq.s32 	%p9, %r57, 0;
	setp.lt.s32 	%p10, %r7, 2;
	or.pred  	%p11, %p9, %p10;
	@%p11 bra 	$L__BB1_7;
	add.s32 	%r65, %r10, %r7;
	ld.param.u32 	%r14, [%rd1+60];
	mul.lo.s32 	%r66, %r14, %r2;
	setp.le.s32 	%p13, %r65, %r66;
	mov.b32 	%r88, 0;
	@%p13 bra 	$L__BB1_9;
	add.s32 	%r15, %r90, %r89;
	rem.s32 	%r90, %r11, %r14;
	sub.s32 	%r89, %r15, %r90;
	bra.uni 	$L__BB1_9;
$L__BB1_7:
	ld.param.u32 	%r59, [%rd1+72];
	setp.le.s32 	%p12, %r90, %r59;
	mov.b32 	%r88, 0;
	@%p12 bra 	$L__BB1_9;
	add.s32 	%r60, %r90, %r89;
	ld.param.u32 	%r61, [%rd1+60];
	div.s32 	%r88, %r90, %r61;
	mul.lo.s32 	%r63, %r88, %r61;
	sub.s32 	%r90, %r90, %r63;
	sub.s32 	%r89, %r60, %r90;
$L__BB1_9:
	add.s32 	%r94, %r90, 1;
$L__BB1_10:
	ld.param.u64 	%rd15, [%rd1+32];
	cvta.to.global.u64 	%rd16, %rd15;
	cvt.u64.u32 	%rd17, %r1;
	ld.param.s32 	%rd18, [%rd1+64];
	mul.lo.s64 	%rd19, %rd18, %rd17;
	shl.b64 	%rd20, %rd19, 2;
	ld.param.u64 	%rd21, [%rd1+40];
	cvt.s64.s32 	%rd23, %r3;
	mul.lo.s64 	%rd24, %rd17, %rd23;
	mov.u32 	%r32, %tid.x;
	setp.ne.s32 	%p15, %r32, 0;
	@%p15 bra 	$L__BB1_12;
	mov.b32 	%r70, -1;
	st.shared.u32 	[_ZZ13chosen_rangesE3bar], %r70;
$L__BB1_12:
	cvta.to.global.u64 	%rd22, %rd21;
	shl.b64 	%rd25, %rd24, 3;
	add.s64 	%rd4, %rd16, %rd20;
	min.s32 	%r29, %r2, %r88;
	mov.u32 	%r33, %ntid.x;
	bar.sync 0;
	setp.ge.s32 	%p16, %r32, %r88;
	mov.u32 	%r95, %r32;
	@%p16 bra 	$L__BB1_20;
	bra.uni 	$L__BB1_13;
$L__BB1_20:
	add.s64 	%rd5, %rd22, %rd25;
	setp.lt.s32 	%p24, %r32, %r88;
	bar.sync 0;
	ld.shared.u32 	%r74, [_ZZ13chosen_rangesE3bar];
	setp.gt.s32 	%p25, %r74, -1;
	and.pred  	%p26, %p24, %p25;
	@!%p26 bra 	$L__BB1_27;
	bra.uni 	$L__BB1_21;
$L__BB1_21:
	ld.param.v2.u32 	{%r69, %r30}, [%rd1+56];
	mul.lo.s32 	%r31, %r69, %r91;
	mov.pred 	%p46, -1;
	cvt.u64.u32 	%rd6, %r74;
	shl.b64 	%rd30, %rd6, 2;
	add.s64 	%rd7, %rd4, %rd30;
	cvt.u32.u64 	%r76, %rd6;
	mov.b32 	%r78, 0;
	mov.u32 	%r98, %r32;
	bra.uni 	$L__BB1_22;
$L__BB1_19:
	add.s32 	%r95, %r95, %r33;
	setp.lt.s32 	%p23, %r95, %r88;
	@%p23 bra 	$L__BB1_13;
	bra.uni 	$L__BB1_20;
$L__BB1_13:
	.pragma "nounroll";
	mul.wide.u32 	%rd26, %r95, 4;
	add.s64 	%rd27, %rd4, %rd26;
	ld.global.f32 	%f1, [%rd27];
	mov.b32 	%r96, 0;
	mov.u32 	%r97, %r96;
	bra.uni 	$L__BB1_14;
$L__BB1_16:
	selp.u32 	%r72, 1, 0, %p47;
	add.s32 	%r97, %r97, %r72;
	add.s32 	%r96, %r96, 1;
	setp.eq.s32 	%p21, %r96, %r88;
	@%p21 bra 	$L__BB1_17;
$L__BB1_14:
	.pragma "nounroll";
	mul.wide.u32 	%rd28, %r96, 4;
	add.s64 	%rd29, %rd4, %rd28;
	ld.global.f32 	%f2, [%rd29];
	setp.gt.f32 	%p18, %f2, %f1;
	mov.pred 	%p47, -1;
	@%p18 bra 	$L__BB1_16;
	setp.eq.f32 	%p19, %f2, %f1;
	setp.lt.u32 	%p20, %r96, %r95;
	and.pred  	%p47, %p20, %p19;
	bra.uni 	$L__BB1_16;
$L__BB1_17:
	add.s32 	%r73, %r97, 1;
	setp.eq.s32 	%p22, %r73, %r29;
	@%p22 bra 	$L__BB1_18;
	bra.uni 	$L__BB1_19;
$L__BB1_18:
	st.shared.u32 	[_ZZ13chosen_rangesE3bar], %r95;
	bra.uni 	$L__BB1_19;
$L__BB1_25:
	mad.lo.s32 	%r82, %r98, %r30, %r31;
	shl.b32 	%r83, %r99, 1;
	mul.wide.u32 	%rd35, %r83, 4;
	add.s64 	%rd36, %rd5, %rd35;
	st.global.u32 	[%rd36], %r82;
	st.global.u32 	[%rd36+4], %r30;
$L__BB1_26:
	add.s32 	%r98, %r98, %r33;
	setp.lt.s32 	%p42, %r98, %r88;
	@%p42 bra 	$L__BB1_22;
	bra.uni 	$L__BB1_27;
$L__BB1_22:
	.pragma "nounroll";
	setp.eq.s32 	%p27, %r98, %r76;
	@%p27 bra 	$L__BB1_24;
	mul.wide.u32 	%rd31, %r98, 4;
	add.s64 	%rd32, %rd4, %rd31;
	ld.global.f32 	%f3, [%rd32];
	ld.global.f32 	%f4, [%rd7];
	setp.gt.f32 	%p28, %f3, %f4;
	setp.eq.f32 	%p29, %f3, %f4;
	setp.lt.s32 	%p30, %r98, %r76;
	and.pred  	%p31, %p30, %p29;
	or.pred  	%p33, %p28, %p31;
	@!%p33 bra 	$L__BB1_26;
	bra.uni 	$L__BB1_24;
$L__BB1_24:
	setp.ne.s32 	%p34, %r98, 0;
	mov.u32 	%r99, %r78;
	mov.u32 	%r100, %r78;
	@%p34 bra 	$L__BB1_30;
	bra.uni 	$L__BB1_25;
$L__BB1_33:
	selp.u32 	%r81, 1, 0, %p48;
	add.s32 	%r99, %r99, %r81;
	add.s32 	%r100, %r100, 1;
	setp.eq.s32 	%p41, %r100, %r98;
	@%p41 bra 	$L__BB1_25;
$L__BB1_30:
	.pragma "nounroll";
	setp.eq.s32 	%p36, %r100, %r76;
	mov.pred 	%p48, %p46;
	@%p36 bra 	$L__BB1_33;
	mul.wide.u32 	%rd33, %r100, 4;
	add.s64 	%rd34, %rd4, %rd33;
	ld.global.f32 	%f5, [%rd34];
	ld.global.f32 	%f6, [%rd7];
	setp.gt.f32 	%p38, %f5, %f6;
	mov.pred 	%p48, %p46;
	@%p38 bra 	$L__BB1_33;
	setp.eq.f32 	%p39, %f5, %f6;
	setp.lt.s32 	%p40, %r100, %r76;
	and.pred  	%p48, %p40, %p39;
	bra.uni 	$L__BB1_33;
$L__BB1_27:
	add.s32 	%r101, %r29, %r32;
	setp.gt.s32 	%p43, %r101, %r2;
	@%p43 bra 	$L__BB1_29;
$L__BB1_28:
	.pragma "nounroll";
	setp.eq.s32 	%p44, %r101, %r29;
	selp.b32 	%r84, %r89, 0, %p44;
	shl.b32 	%r85, %r101, 1;
	mul.wide.s32 	%rd37, %r85, 4;
	add.s64 	%rd38, %rd5, %rd37;
	st.global.u32 	[%rd38], %r84;
	selp.b32 	%r86, %r94, 0, %p44;
	st.global.u32 	[%rd38+4], %r86;
	add.s32 	%r101, %r101, %r33;
	setp.le.s32 	%p45, %r101, %r2;
	@%p45 bra 	$L__BB1_28;
$L__BB1_29:
	ret;
}
.visible .entry chunk_means(
	.param .align 8 .b8 chunk_means_param_0[40]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<9>;
	.reg .b32 	%r<33>;
	.reg .f32 	%f<13>;
	.reg .b64 	%rd<20>;
	mov.u32 	%r19, %ctaid.x;
	shl.b32 	%r20, %r19, 6;
	mov.u32 	%r21, %tid.x;
	or.b32  	%r1, %r20, %r21;
	ld.param.v2.u32 	{%r22, %r2}, [chunk_means_param_0+24];
	setp.ge.s32 	%p1, %r1, %r22;
	@%p1 bra 	$L__BB2_10;
	mov.b64 	%rd7, chunk_means_param_0;
	mov.u64 	%rd1, %rd7;
	ld.param.u32 	%r5, [%rd1+36];
	setp.lt.s32 	%p2, %r5, 1;
	@%p2 bra 	$L__BB2_10;
	div.s32 	%r7, %r1, %r2;
	mul.lo.s32 	%r24, %r7, %r2;
	sub.s32 	%r4, %r1, %r24;
	ld.param.u64 	%rd8, [%rd1+8];
	cvta.to.global.u64 	%rd2, %rd8;
	ld.param.u32 	%r6, [%rd1+32];
	ld.param.u64 	%rd9, [%rd1];
	cvta.to.global.u64 	%rd10, %rd9;
	cvt.s64.s32 	%rd3, %r2;
	mul.wide.u32 	%rd11, %r4, 4;
	add.s64 	%rd4, %rd10, %rd11;
	cvt.rn.f32.s32 	%f10, %r6;
	ld.param.u64 	%rd12, [%rd1+16];
	cvta.to.global.u64 	%rd13, %rd12;
	mul.wide.u32 	%rd14, %r1, 4;
	add.s64 	%rd5, %rd13, %rd14;
	mov.b32 	%r30, 0;
	mov.f32 	%f5, 0f00000000;
	bra.uni 	$L__BB2_3;
$L__BB2_8:
	div.rn.f32 %f8, %f12, %f10;
	st.global.f32 	[%rd5], %f8;
$L__BB2_9:
	add.s32 	%r30, %r30, 1;
	setp.eq.s32 	%p7, %r30, %r5;
	or.pred  	%p8, %p3, %p7;
	@!%p8 bra 	$L__BB2_3;
	bra.uni 	$L__BB2_10;
$L__BB2_3:
	.pragma "nounroll";
	mul.lo.s32 	%r26, %r30, 3;
	mul.wide.u32 	%rd15, %r26, 4;
	add.s64 	%rd6, %rd2, %rd15;
	ld.global.u32 	%r27, [%rd6+8];
	div.s32 	%r9, %r27, %r6;
	setp.lt.s32 	%p3, %r7, %r9;
	@%p3 bra 	$L__BB2_5;
	bra.uni 	$L__BB2_4;
$L__BB2_5:
	mul.lo.s32 	%r12, %r6, %r7;
	add.s32 	%r28, %r12, %r6;
	setp.ge.s32 	%p4, %r12, %r28;
	mov.f32 	%f12, %f5;
	@%p4 bra 	$L__BB2_8;
	ld.global.u32 	%r11, [%rd6+4];
	add.s32 	%r13, %r28, %r11;
	add.s32 	%r31, %r12, %r11;
	mov.f32 	%f12, %f5;
$L__BB2_7:
	.pragma "nounroll";
	cvt.s64.s32 	%rd16, %r31;
	mul.lo.s64 	%rd17, %rd16, %rd3;
	shl.b64 	%rd18, %rd17, 2;
	add.s64 	%rd19, %rd4, %rd18;
	ld.global.f32 	%f7, [%rd19];
	add.rn.f32 	%f12, %f12, %f7;
	add.s32 	%r31, %r31, 1;
	setp.lt.s32 	%p5, %r31, %r13;
	@%p5 bra 	$L__BB2_7;
	bra.uni 	$L__BB2_8;
$L__BB2_4:
	sub.s32 	%r7, %r7, %r9;
	bra.uni 	$L__BB2_9;
$L__BB2_10:
	ret;
}
.visible .entry training_ranges(
	.param .align 8 .b8 training_ranges_param_0[64]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<51>;
	.reg .b32 	%r<108>;
	.reg .f32 	%f<16>;
	.reg .b64 	%rd<62>;
	.shared .align 4 .u32 _ZZ15training_rangesE3bar;
	mov.b64 	%rd15, training_ranges_param_0;
	mov.u64 	%rd1, %rd15;
	mov.u32 	%r1, %ctaid.y;
	mov.u32 	%r2, %ctaid.x;
	ld.param.u64 	%rd16, [training_ranges_param_0+8];
	cvta.to.global.u64 	%rd2, %rd16;
	ld.param.u32 	%r3, [training_ranges_param_0+40];
	setp.lt.s32 	%p5, %r3, 1;
	mov.b32 	%r50, -1;
	mov.b32 	%r89, 0;
	mov.u32 	%r90, %r50;
	@%p5 bra 	$L__BB3_4;
	bra.uni 	$L__BB3_1;
$L__BB3_3:
	add.s32 	%r89, %r89, 1;
	setp.ne.s32 	%p8, %r89, %r3;
	mov.u32 	%r90, %r50;
	@%p8 bra 	$L__BB3_1;
	bra.uni 	$L__BB3_4;
$L__BB3_1:
	.pragma "nounroll";
	mul.lo.s32 	%r51, %r89, 3;
	mul.wide.u32 	%rd17, %r51, 4;
	add.s64 	%rd3, %rd2, %rd17;
	ld.global.u32 	%r5, [%rd3+4];
	setp.gt.s32 	%p6, %r5, %r1;
	@%p6 bra 	$L__BB3_3;
	ld.global.u32 	%r52, [%rd3+8];
	add.s32 	%r53, %r52, %r5;
	setp.gt.s32 	%p7, %r53, %r1;
	mov.u32 	%r90, %r89;
	@%p7 bra 	$L__BB3_4;
	bra.uni 	$L__BB3_3;
$L__BB3_4:
	cvt.u64.u32 	%rd18, %r1;
	ld.param.s32 	%rd4, [%rd1+44];
	mul.lo.s64 	%rd19, %rd4, %rd18;
	cvt.u64.u32 	%rd5, %r2;
	add.s64 	%rd6, %rd19, %rd5;
	setp.lt.s32 	%p9, %r90, 0;
	mov.b32 	%r94, 0;
	mov.u32 	%r95, %r94;
	mov.u32 	%r96, %r94;
	mov.u32 	%r22, %r94;
	mov.u32 	%r23, %r94;
	@%p9 bra 	$L__BB3_9;
	mul.lo.s32 	%r57, %r90, 3;
	mul.wide.u32 	%rd20, %r57, 4;
	add.s64 	%rd21, %rd2, %rd20;
	ld.global.u32 	%r22, [%rd21+4];
	ld.global.u32 	%r58, [%rd21+8];
	sub.s32 	%r9, %r1, %r22;
	ld.param.u32 	%r10, [%rd1+52];
	ld.param.u32 	%r59, [%rd1+60];
	mul.lo.s32 	%r60, %r59, %r10;
	setp.le.s32 	%p10, %r58, %r60;
	mov.b32 	%r92, 0;
	mov.u32 	%r23, %r92;
	@%p10 bra 	$L__BB3_7;
	div.s32 	%r23, %r9, %r10;
$L__BB3_7:
	mul.lo.s32 	%r62, %r23, %r10;
	add.s32 	%r96, %r62, %r22;
	sub.s32 	%r63, %r9, %r62;
	add.s32 	%r95, %r63, 1;
	setp.eq.s32 	%p11, %r90, 0;
	mov.u32 	%r94, %r92;
	@%p11 bra 	$L__BB3_9;
$L__BB3_8:
	.pragma "nounroll";
	mul.lo.s32 	%r64, %r92, 3;
	mul.wide.u32 	%rd22, %r64, 4;
	add.s64 	%rd23, %rd2, %rd22;
	ld.global.u32 	%r65, [%rd23+8];
	div.s32 	%r66, %r65, %r10;
	add.s32 	%r94, %r66, %r94;
	add.s32 	%r92, %r92, 1;
	setp.ne.s32 	%p12, %r92, %r90;
	@%p12 bra 	$L__BB3_8;
$L__BB3_9:
	ld.param.u64 	%rd24, [%rd1+24];
	cvta.to.global.u64 	%rd25, %rd24;
	ld.param.s32 	%rd26, [%rd1+56];
	mul.lo.s64 	%rd27, %rd6, %rd26;
	shl.b64 	%rd28, %rd27, 2;
	add.s64 	%rd7, %rd25, %rd28;
	mov.u32 	%r24, %tid.x;
	setp.ge.s32 	%p13, %r24, %r23;
	@%p13 bra 	$L__BB3_13;
	ld.param.u64 	%rd29, [%rd1+16];
	cvta.to.global.u64 	%rd8, %rd29;
	ld.param.s32 	%rd9, [%rd1+48];
	ld.param.u64 	%rd30, [%rd1];
	cvta.to.global.u64 	%rd31, %rd30;
	mul.lo.s64 	%rd32, %rd6, %rd9;
	shl.b64 	%rd33, %rd32, 2;
	add.s64 	%rd10, %rd31, %rd33;
	mov.f32 	%f5, 0f00000000;
	mov.u32 	%r106, %r24;
	bra.uni 	$L__BB3_11;
$L__BB3_12:
	mul.wide.u32 	%rd42, %r106, 4;
	add.s64 	%rd43, %rd7, %rd42;
	st.global.f32 	[%rd43], %f15;
	add.s32 	%r106, %r106, 64;
	setp.lt.s32 	%p16, %r106, %r23;
	@%p16 bra 	$L__BB3_11;
	bra.uni 	$L__BB3_13;
$L__BB3_11:
	.pragma "nounroll";
	cvt.u32.u64 	%r68, %rd9;
	setp.gt.s32 	%p14, %r68, 0;
	add.s32 	%r69, %r106, %r94;
	cvt.s64.s32 	%rd34, %r69;
	mul.lo.s64 	%rd35, %rd34, %rd4;
	add.s64 	%rd36, %rd35, %rd5;
	mul.lo.s64 	%rd37, %rd36, %rd9;
	shl.b64 	%rd38, %rd37, 2;
	add.s64 	%rd14, %rd8, %rd38;
	mov.b32 	%r107, 0;
	mov.f32 	%f15, %f5;
	@%p14 bra 	$L__BB3_37;
	bra.uni 	$L__BB3_12;
$L__BB3_37:
	.pragma "nounroll";
	mul.wide.u32 	%rd39, %r107, 4;
	add.s64 	%rd40, %rd10, %rd39;
	ld.global.f32 	%f7, [%rd40];
	add.s64 	%rd41, %rd14, %rd39;
	ld.global.f32 	%f8, [%rd41];
	fma.rn.f32 %f15, %f7, %f8, %f15;
	add.s32 	%r107, %r107, 1;
	setp.eq.s32 	%p15, %r107, %r68;
	@%p15 bra 	$L__BB3_12;
	bra.uni 	$L__BB3_37;
$L__BB3_13:
	bar.sync 0;
	ld.param.u32 	%r25, [%rd1+60];
	add.s32 	%r71, %r25, -1;
	ld.param.u64 	%rd44, [%rd1+32];
	cvt.s64.s32 	%rd46, %r25;
	mul.lo.s64 	%rd47, %rd6, %rd46;
	setp.ne.s32 	%p17, %r24, 0;
	@%p17 bra 	$L__BB3_15;
	mov.b32 	%r72, -1;
	st.shared.u32 	[_ZZ15training_rangesE3bar], %r72;
$L__BB3_15:
	cvta.to.global.u64 	%rd45, %rd44;
	shl.b64 	%rd48, %rd47, 3;
	min.s32 	%r26, %r23, %r71;
	mov.u32 	%r28, %ntid.x;
	bar.sync 0;
	mov.u32 	%r99, %r24;
	@%p13 bra 	$L__BB3_23;
	bra.uni 	$L__BB3_16;
$L__BB3_23:
	add.s64 	%rd11, %rd45, %rd48;
	setp.lt.s32 	%p26, %r24, %r23;
	bar.sync 0;
	ld.shared.u32 	%r76, [_ZZ15training_rangesE3bar];
	setp.gt.s32 	%p27, %r76, -1;
	and.pred  	%p28, %p26, %p27;
	@!%p28 bra 	$L__BB3_34;
	bra.uni 	$L__BB3_24;
$L__BB3_24:
	ld.param.u32 	%r27, [%rd1+52];
	mov.pred 	%p48, -1;
	cvt.u64.u32 	%rd12, %r76;
	shl.b64 	%rd53, %rd12, 2;
	add.s64 	%rd13, %rd7, %rd53;
	cvt.u32.u64 	%r78, %rd12;
	mov.b32 	%r80, 0;
	mov.u32 	%r102, %r24;
	bra.uni 	$L__BB3_25;
$L__BB3_22:
	add.s32 	%r99, %r99, %r28;
	setp.lt.s32 	%p25, %r99, %r23;
	@%p25 bra 	$L__BB3_16;
	bra.uni 	$L__BB3_23;
$L__BB3_16:
	.pragma "nounroll";
	mul.wide.u32 	%rd49, %r99, 4;
	add.s64 	%rd50, %rd7, %rd49;
	ld.global.f32 	%f1, [%rd50];
	mov.b32 	%r100, 0;
	mov.u32 	%r101, %r100;
	bra.uni 	$L__BB3_17;
$L__BB3_19:
	selp.u32 	%r74, 1, 0, %p49;
	add.s32 	%r101, %r101, %r74;
	add.s32 	%r100, %r100, 1;
	setp.eq.s32 	%p23, %r100, %r23;
	@%p23 bra 	$L__BB3_20;
$L__BB3_17:
	.pragma "nounroll";
	mul.wide.u32 	%rd51, %r100, 4;
	add.s64 	%rd52, %rd7, %rd51;
	ld.global.f32 	%f10, [%rd52];
	setp.gt.f32 	%p20, %f10, %f1;
	mov.pred 	%p49, -1;
	@%p20 bra 	$L__BB3_19;
	setp.eq.f32 	%p21, %f10, %f1;
	setp.lt.u32 	%p22, %r100, %r99;
	and.pred  	%p49, %p22, %p21;
	bra.uni 	$L__BB3_19;
$L__BB3_20:
	add.s32 	%r75, %r101, 1;
	setp.eq.s32 	%p24, %r75, %r26;
	@%p24 bra 	$L__BB3_21;
	bra.uni 	$L__BB3_22;
$L__BB3_21:
	st.shared.u32 	[_ZZ15training_rangesE3bar], %r99;
	bra.uni 	$L__BB3_22;
$L__BB3_28:
	mad.lo.s32 	%r84, %r102, %r27, %r22;
	shl.b32 	%r85, %r103, 1;
	mul.wide.u32 	%rd58, %r85, 4;
	add.s64 	%rd59, %rd11, %rd58;
	st.global.u32 	[%rd59], %r84;
	st.global.u32 	[%rd59+4], %r27;
$L__BB3_29:
	add.s32 	%r102, %r102, %r28;
	setp.lt.s32 	%p44, %r102, %r23;
	@%p44 bra 	$L__BB3_25;
	bra.uni 	$L__BB3_34;
$L__BB3_25:
	.pragma "nounroll";
	setp.eq.s32 	%p29, %r102, %r78;
	@%p29 bra 	$L__BB3_27;
	mul.wide.u32 	%rd54, %r102, 4;
	add.s64 	%rd55, %rd7, %rd54;
	ld.global.f32 	%f11, [%rd55];
	ld.global.f32 	%f12, [%rd13];
	setp.gt.f32 	%p30, %f11, %f12;
	setp.eq.f32 	%p31, %f11, %f12;
	setp.lt.s32 	%p32, %r102, %r78;
	and.pred  	%p33, %p32, %p31;
	or.pred  	%p35, %p30, %p33;
	@!%p35 bra 	$L__BB3_29;
	bra.uni 	$L__BB3_27;
$L__BB3_27:
	setp.ne.s32 	%p36, %r102, 0;
	mov.u32 	%r103, %r80;
	mov.u32 	%r104, %r80;
	@%p36 bra 	$L__BB3_30;
	bra.uni 	$L__BB3_28;
$L__BB3_33:
	selp.u32 	%r83, 1, 0, %p50;
	add.s32 	%r103, %r103, %r83;
	add.s32 	%r104, %r104, 1;
	setp.eq.s32 	%p43, %r104, %r102;
	@%p43 bra 	$L__BB3_28;
$L__BB3_30:
	.pragma "nounroll";
	setp.eq.s32 	%p38, %r104, %r78;
	mov.pred 	%p50, %p48;
	@%p38 bra 	$L__BB3_33;
	mul.wide.u32 	%rd56, %r104, 4;
	add.s64 	%rd57, %rd7, %rd56;
	ld.global.f32 	%f13, [%rd57];
	ld.global.f32 	%f14, [%rd13];
	setp.gt.f32 	%p40, %f13, %f14;
	mov.pred 	%p50, %p48;
	@%p40 bra 	$L__BB3_33;
	setp.eq.f32 	%p41, %f13, %f14;
	setp.lt.s32 	%p42, %r104, %r78;
	and.pred  	%p50, %p42, %p41;
	bra.uni 	$L__BB3_33;
$L__BB3_34:
	add.s32 	%r105, %r26, %r24;
	setp.lt.s32 	%p45, %r105, %r25;
	@%p45 bra 	$L__BB3_35;
	bra.uni 	$L__BB3_36;
$L__BB3_35:
	.pragma "nounroll";
	setp.eq.s32 	%p46, %r105, %r26;
	selp.b32 	%r86, %r96, 0, %p46;
	shl.b32 	%r87, %r105, 1;
	mul.wide.s32 	%rd60, %r87, 4;
	add.s64 	%rd61, %rd11, %rd60;
	st.global.u32 	[%rd61], %r86;
	selp.b32 	%r88, %r95, 0, %p46;
	st.global.u32 	[%rd61+4], %r88;
	add.s32 	%r105, %r105, %r28;
	setp.lt.s32 	%p47, %r105, %r25;
	@%p47 bra 	$L__BB3_35;
$L__BB3_36:
	ret;
}
`;

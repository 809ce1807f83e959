// Made by `npm run build:ptx` from sources of the stamp 56eee7fa1464eca85403630189535923.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry append_cache(
	.param .align 8 .b8 append_cache_param_0[104]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<22>;
	.reg .b32 	%r<64>;
	.reg .f32 	%f<15>;
	.reg .b64 	%rd<88>;
	mov.u32 	%r29, %ctaid.x;
	shl.b32 	%r30, %r29, 7;
	mov.u32 	%r31, %tid.x;
	or.b32  	%r1, %r30, %r31;
	ld.param.u32 	%r35, [append_cache_param_0+64];
	setp.ge.s32 	%p1, %r1, %r35;
	@%p1 bra 	$L__BB0_10;
	mov.b64 	%rd27, append_cache_param_0;
	mov.u64 	%rd1, %rd27;
	ld.param.u32 	%r32, [append_cache_param_0+72];
	cvt.s64.s32 	%rd2, %r32;
	div.s32 	%r2, %r1, %r32;
	mul.lo.s32 	%r34, %r2, %r32;
	sub.s32 	%r3, %r1, %r34;
	ld.param.u32 	%r4, [%rd1+68];
	setp.ge.s32 	%p2, %r2, %r4;
	@%p2 bra 	$L__BB0_11;
	ld.param.u64 	%rd52, [%rd1+24];
	cvta.to.global.u64 	%rd3, %rd52;
	ld.param.u32 	%r5, [%rd1+76];
	setp.lt.s32 	%p15, %r5, 1;
	mov.b32 	%r58, 0;
	@%p15 bra 	$L__BB0_10;
	bra.uni 	$L__BB0_3;
$L__BB0_5:
	add.s32 	%r58, %r58, 1;
	setp.eq.s32 	%p21, %r58, %r5;
	@%p21 bra 	$L__BB0_10;
$L__BB0_3:
	.pragma "nounroll";
	mul.lo.s32 	%r47, %r58, 3;
	mul.wide.u32 	%rd53, %r47, 4;
	add.s64 	%rd4, %rd3, %rd53;
	ld.global.u32 	%r48, [%rd4+4];
	setp.gt.s32 	%p16, %r48, %r2;
	@%p16 bra 	$L__BB0_5;
	cvt.s64.s32 	%rd5, %r48;
	cvt.u32.u64 	%r49, %rd5;
	ld.global.u32 	%r50, [%rd4+8];
	add.s32 	%r51, %r50, %r49;
	setp.gt.s32 	%p17, %r51, %r2;
	@%p17 bra 	$L__BB0_6;
	bra.uni 	$L__BB0_5;
$L__BB0_6:
	ld.global.u32 	%r52, [%rd4];
	ld.param.u32 	%r53, [%rd1+80];
	mul.wide.s32 	%rd54, %r53, %r52;
	ld.param.u64 	%rd55, [%rd1+32];
	cvta.to.global.u64 	%rd56, %rd55;
	ld.param.u32 	%r54, [%rd1+92];
	ld.param.u32 	%r55, [%rd1+96];
	mul.wide.u32 	%rd57, %r58, 4;
	add.s64 	%rd58, %rd56, %rd57;
	ld.global.u32 	%r56, [%rd58];
	setp.gt.s32 	%p18, %r56, %r54;
	selp.b32 	%r57, %r55, %r56, %p18;
	cvt.s64.s32 	%rd59, %r57;
	cvt.s64.s32 	%rd60, %r2;
	sub.s64 	%rd61, %rd60, %rd5;
	add.s64 	%rd62, %rd61, %rd54;
	add.s64 	%rd63, %rd62, %rd59;
	mul.lo.s64 	%rd64, %rd63, %rd2;
	cvt.u64.u32 	%rd65, %r3;
	add.s64 	%rd6, %rd64, %rd65;
	ld.param.u64 	%rd66, [%rd1+40];
	cvta.to.global.u64 	%rd7, %rd66;
	mov.u64 	%rd67, 0;
	cvta.to.global.u64 	%rd68, %rd67;
	setp.eq.s64 	%p19, %rd7, %rd68;
	shl.b64 	%rd84, %rd6, 2;
	mul.wide.u32 	%rd85, %r1, 4;
	@%p19 bra 	$L__BB0_8;
	add.s64 	%rd70, %rd7, %rd84;
	ld.param.u64 	%rd71, [%rd1];
	cvta.to.global.u64 	%rd72, %rd71;
	add.s64 	%rd74, %rd72, %rd85;
	ld.global.f32 	%f11, [%rd74];
	st.global.f32 	[%rd70], %f11;
$L__BB0_8:
	ld.param.u64 	%rd75, [%rd1+48];
	cvta.to.global.u64 	%rd8, %rd75;
	setp.eq.s64 	%p20, %rd8, %rd68;
	@%p20 bra 	$L__BB0_10;
	add.s64 	%rd79, %rd8, %rd84;
	ld.param.u64 	%rd80, [%rd1+8];
	cvta.to.global.u64 	%rd81, %rd80;
	add.s64 	%rd83, %rd81, %rd85;
	ld.global.f32 	%f12, [%rd83];
	st.global.f32 	[%rd79], %f12;
	bra.uni 	$L__BB0_10;
$L__BB0_11:
	ld.param.u64 	%rd28, [%rd1+56];
	cvta.to.global.u64 	%rd9, %rd28;
	mov.u64 	%rd29, 0;
	cvta.to.global.u64 	%rd30, %rd29;
	setp.eq.s64 	%p3, %rd9, %rd30;
	@%p3 bra 	$L__BB0_10;
	ld.param.u32 	%r8, [%rd1+76];
	setp.lt.s32 	%p4, %r8, 1;
	@%p4 bra 	$L__BB0_10;
	sub.s32 	%r63, %r2, %r4;
	ld.param.u64 	%rd31, [%rd1+24];
	cvta.to.global.u64 	%rd10, %rd31;
	ld.param.v2.u32 	{%r10, %r11}, [%rd1+88];
	ld.param.u64 	%rd32, [%rd1+32];
	cvta.to.global.u64 	%rd11, %rd32;
	ld.param.u32 	%r12, [%rd1+96];
	ld.param.u64 	%rd33, [%rd1];
	cvta.to.global.u64 	%rd12, %rd33;
	cvt.u64.u32 	%rd14, %r3;
	ld.param.u64 	%rd34, [%rd1+16];
	cvta.to.global.u64 	%rd15, %rd34;
	ld.param.v2.u32 	{%r37, %r38}, [%rd1+80];
	cvt.s64.s32 	%rd16, %r37;
	cvt.rn.f32.s32 	%f10, %r10;
	cvt.s64.s32 	%rd17, %r38;
	mul.wide.u32 	%rd35, %r3, 4;
	add.s64 	%rd18, %rd9, %rd35;
	mov.b32 	%r36, 0;
	mov.f32 	%f6, 0f00000000;
	shl.b64 	%rd41, %rd14, 2;
	mov.u32 	%r60, %r36;
	bra.uni 	$L__BB0_14;
$L__BB0_17:
	sub.s32 	%r63, %r63, %r61;
$L__BB0_18:
	add.s32 	%r60, %r60, 1;
	setp.eq.s32 	%p13, %r60, %r8;
	or.pred  	%p14, %p6, %p13;
	@!%p14 bra 	$L__BB0_14;
	bra.uni 	$L__BB0_10;
$L__BB0_14:
	.pragma "nounroll";
	mul.lo.s32 	%r40, %r60, 3;
	mul.wide.u32 	%rd36, %r40, 4;
	add.s64 	%rd37, %rd10, %rd36;
	ld.global.u32 	%r16, [%rd37+8];
	setp.lt.s32 	%p5, %r16, 1;
	mov.u32 	%r61, %r36;
	@%p5 bra 	$L__BB0_16;
	div.s32 	%r41, %r16, %r10;
	add.s32 	%r61, %r41, 1;
$L__BB0_16:
	setp.lt.s32 	%p6, %r63, %r61;
	@%p6 bra 	$L__BB0_19;
	bra.uni 	$L__BB0_17;
$L__BB0_19:
	mul.wide.u32 	%rd38, %r60, 4;
	add.s64 	%rd39, %rd11, %rd38;
	ld.global.u32 	%r42, [%rd39];
	setp.gt.s32 	%p7, %r42, %r11;
	selp.b32 	%r20, %r12, %r42, %p7;
	div.s32 	%r43, %r20, %r10;
	add.s32 	%r21, %r43, %r63;
	mad.lo.s32 	%r22, %r10, %r21, %r10;
	add.s32 	%r44, %r20, %r16;
	setp.gt.s32 	%p8, %r22, %r44;
	@%p8 bra 	$L__BB0_18;
	ld.global.s32 	%rd19, [%rd37];
	mul.lo.s32 	%r62, %r21, %r10;
	setp.lt.s32 	%p9, %r62, %r22;
	@%p9 bra 	$L__BB0_23;
	bra.uni 	$L__BB0_21;
$L__BB0_23:
	ld.global.u32 	%r15, [%rd37+4];
	sub.s32 	%r24, %r15, %r20;
	mul.lo.s64 	%rd21, %rd16, %rd19;
	mov.f32 	%f14, %f6;
	bra.uni 	$L__BB0_24;
$L__BB0_26:
	add.s32 	%r45, %r24, %r62;
	cvt.s64.s32 	%rd86, %r45;
	mov.u64 	%rd87, %rd12;
$L__BB0_27:
	add.s64 	%rd42, %rd87, %rd41;
	mul.lo.s64 	%rd43, %rd86, %rd2;
	shl.b64 	%rd44, %rd43, 2;
	add.s64 	%rd45, %rd42, %rd44;
	ld.global.f32 	%f7, [%rd45];
	add.rn.f32 	%f14, %f14, %f7;
	add.s32 	%r62, %r62, 1;
	setp.eq.s32 	%p11, %r62, %r22;
	@%p11 bra 	$L__BB0_22;
$L__BB0_24:
	.pragma "nounroll";
	setp.ge.s32 	%p10, %r62, %r20;
	@%p10 bra 	$L__BB0_26;
	cvt.s64.s32 	%rd40, %r62;
	add.s64 	%rd86, %rd21, %rd40;
	mov.u64 	%rd87, %rd15;
	bra.uni 	$L__BB0_27;
$L__BB0_21:
	mov.f32 	%f14, 0f00000000;
$L__BB0_22:
	div.rn.f32 %f8, %f14, %f10;
	mul.lo.s64 	%rd46, %rd19, %rd17;
	cvt.s64.s32 	%rd47, %r21;
	add.s64 	%rd48, %rd46, %rd47;
	mul.lo.s64 	%rd49, %rd48, %rd2;
	shl.b64 	%rd50, %rd49, 2;
	add.s64 	%rd51, %rd18, %rd50;
	st.global.f32 	[%rd51], %f8;
	bra.uni 	$L__BB0_18;
$L__BB0_10:
	ret;
}
`;

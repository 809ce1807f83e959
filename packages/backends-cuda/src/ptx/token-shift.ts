// Made by `npm run build:ptx` from sources of the stamp ab0b268eb1359e2706d6f6b917c2c69c.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry token_shift(
	.param .align 8 .b8 token_shift_param_0[56]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<12>;
	.reg .b32 	%r<30>;
	.reg .f32 	%f<4>;
	.reg .b64 	%rd<57>;
	mov.u32 	%r11, %ctaid.x;
	shl.b32 	%r12, %r11, 7;
	mov.u32 	%r13, %tid.x;
	or.b32  	%r1, %r12, %r13;
	ld.param.v2.u32 	{%r2, %r3}, [token_shift_param_0+40];
	div.s32 	%r4, %r1, %r3;
	ld.param.u32 	%r6, [token_shift_param_0+48];
	add.s32 	%r16, %r6, %r2;
	setp.ge.s32 	%p1, %r4, %r16;
	@%p1 bra 	$L__BB0_15;
	mov.b64 	%rd12, token_shift_param_0;
	mov.u64 	%rd1, %rd12;
	setp.lt.s32 	%p2, %r4, %r2;
	@%p2 bra 	$L__BB0_7;
	bra.uni 	$L__BB0_2;
$L__BB0_7:
	ld.param.u64 	%rd42, [%rd1+24];
	cvta.to.global.u64 	%rd9, %rd42;
	mov.u64 	%rd43, 0;
	cvta.to.global.u64 	%rd44, %rd43;
	setp.eq.s64 	%p6, %rd9, %rd44;
	@%p6 bra 	$L__BB0_15;
	ld.param.u64 	%rd45, [%rd1+16];
	cvta.to.global.u64 	%rd10, %rd45;
	setp.lt.s32 	%p7, %r6, 1;
	mov.b32 	%r29, 0;
	@%p7 bra 	$L__BB0_12;
	bra.uni 	$L__BB0_9;
$L__BB0_12:
	mul.wide.u32 	%rd53, %r1, 4;
	add.s64 	%rd54, %rd9, %rd53;
	mov.b32 	%r28, 0;
	st.global.u32 	[%rd54], %r28;
	bra.uni 	$L__BB0_15;
$L__BB0_11:
	add.s32 	%r29, %r29, 1;
	setp.ne.s32 	%p11, %r29, %r6;
	@%p11 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_12;
$L__BB0_9:
	.pragma "nounroll";
	mul.lo.s32 	%r24, %r29, 3;
	mul.wide.u32 	%rd46, %r24, 4;
	add.s64 	%rd11, %rd10, %rd46;
	ld.global.u32 	%r9, [%rd11+4];
	setp.gt.s32 	%p8, %r9, %r4;
	@%p8 bra 	$L__BB0_11;
	ld.global.u32 	%r25, [%rd11+8];
	add.s32 	%r26, %r25, %r9;
	setp.gt.s32 	%p9, %r26, %r4;
	@%p9 bra 	$L__BB0_13;
	bra.uni 	$L__BB0_11;
$L__BB0_13:
	setp.eq.s32 	%p10, %r9, %r4;
	@%p10 bra 	$L__BB0_15;
	mul.wide.u32 	%rd47, %r1, 4;
	add.s64 	%rd48, %rd9, %rd47;
	sub.s32 	%r27, %r1, %r3;
	ld.param.u64 	%rd49, [%rd1];
	cvta.to.global.u64 	%rd50, %rd49;
	mul.wide.s32 	%rd51, %r27, 4;
	add.s64 	%rd52, %rd50, %rd51;
	ld.global.f32 	%f3, [%rd52];
	st.global.f32 	[%rd48], %f3;
	bra.uni 	$L__BB0_15;
$L__BB0_2:
	ld.param.u64 	%rd13, [%rd1+16];
	cvta.to.global.u64 	%rd14, %rd13;
	sub.s32 	%r17, %r4, %r2;
	mul.lo.s32 	%r18, %r17, 3;
	mul.wide.s32 	%rd15, %r18, 4;
	add.s64 	%rd2, %rd14, %rd15;
	ld.global.u32 	%r7, [%rd2+8];
	setp.eq.s32 	%p3, %r7, 0;
	@%p3 bra 	$L__BB0_15;
	mul.lo.s32 	%r15, %r4, %r3;
	sub.s32 	%r5, %r1, %r15;
	ld.global.s32 	%rd3, [%rd2+4];
	ld.global.u32 	%r19, [%rd2];
	cvt.s64.s32 	%rd4, %r3;
	mul.wide.s32 	%rd16, %r19, %r3;
	cvt.u64.u32 	%rd5, %r5;
	add.s64 	%rd6, %rd16, %rd5;
	ld.param.u64 	%rd17, [%rd1+24];
	cvta.to.global.u64 	%rd7, %rd17;
	mov.u64 	%rd18, 0;
	cvta.to.global.u64 	%rd19, %rd18;
	setp.eq.s64 	%p4, %rd7, %rd19;
	shl.b64 	%rd55, %rd5, 2;
	shl.b64 	%rd56, %rd6, 2;
	@%p4 bra 	$L__BB0_5;
	mul.lo.s64 	%rd20, %rd3, %rd4;
	shl.b64 	%rd21, %rd20, 2;
	add.s64 	%rd22, %rd7, %rd21;
	add.s64 	%rd24, %rd22, %rd55;
	ld.param.u64 	%rd25, [%rd1+8];
	cvta.to.global.u64 	%rd26, %rd25;
	add.s64 	%rd28, %rd26, %rd56;
	ld.global.f32 	%f1, [%rd28];
	st.global.f32 	[%rd24], %f1;
$L__BB0_5:
	ld.param.u64 	%rd29, [%rd1+32];
	cvta.to.global.u64 	%rd8, %rd29;
	setp.eq.s64 	%p5, %rd8, %rd19;
	@%p5 bra 	$L__BB0_15;
	cvt.u32.u64 	%r20, %rd3;
	ld.param.u64 	%rd32, [%rd1];
	cvta.to.global.u64 	%rd33, %rd32;
	add.s32 	%r21, %r20, %r7;
	add.s32 	%r22, %r21, -1;
	cvt.s64.s32 	%rd34, %r22;
	mul.lo.s64 	%rd35, %rd34, %rd4;
	shl.b64 	%rd36, %rd35, 2;
	add.s64 	%rd37, %rd33, %rd36;
	add.s64 	%rd39, %rd37, %rd55;
	ld.global.f32 	%f2, [%rd39];
	add.s64 	%rd41, %rd8, %rd56;
	st.global.f32 	[%rd41], %f2;
$L__BB0_15:
	ret;
}
.visible .entry token_shift_backward(
	.param .align 8 .b8 token_shift_backward_param_0[56]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<13>;
	.reg .b32 	%r<31>;
	.reg .f32 	%f<7>;
	.reg .b64 	%rd<59>;
	mov.u32 	%r12, %ctaid.x;
	shl.b32 	%r13, %r12, 7;
	mov.u32 	%r14, %tid.x;
	or.b32  	%r1, %r13, %r14;
	ld.param.v2.u32 	{%r2, %r3}, [token_shift_backward_param_0+40];
	div.s32 	%r4, %r1, %r3;
	ld.param.u32 	%r6, [token_shift_backward_param_0+48];
	add.s32 	%r17, %r6, %r2;
	setp.ge.s32 	%p1, %r4, %r17;
	@%p1 bra 	$L__BB1_17;
	mov.b64 	%rd13, token_shift_backward_param_0;
	mov.u64 	%rd1, %rd13;
	setp.lt.s32 	%p2, %r4, %r2;
	@%p2 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_2;
$L__BB1_9:
	ld.param.u64 	%rd44, [%rd1+24];
	cvta.to.global.u64 	%rd10, %rd44;
	mov.u64 	%rd45, 0;
	cvta.to.global.u64 	%rd46, %rd45;
	setp.eq.s64 	%p7, %rd10, %rd46;
	@%p7 bra 	$L__BB1_17;
	ld.param.u64 	%rd47, [%rd1+8];
	cvta.to.global.u64 	%rd11, %rd47;
	setp.lt.s32 	%p8, %r6, 1;
	mov.b32 	%r30, 0;
	@%p8 bra 	$L__BB1_14;
	bra.uni 	$L__BB1_11;
$L__BB1_14:
	mul.wide.u32 	%rd55, %r1, 4;
	add.s64 	%rd56, %rd10, %rd55;
	mov.b32 	%r29, 0;
	st.global.u32 	[%rd56], %r29;
	bra.uni 	$L__BB1_17;
$L__BB1_13:
	add.s32 	%r30, %r30, 1;
	setp.ne.s32 	%p12, %r30, %r6;
	@%p12 bra 	$L__BB1_11;
	bra.uni 	$L__BB1_14;
$L__BB1_11:
	.pragma "nounroll";
	mul.lo.s32 	%r25, %r30, 3;
	mul.wide.u32 	%rd48, %r25, 4;
	add.s64 	%rd12, %rd11, %rd48;
	ld.global.u32 	%r9, [%rd12+4];
	setp.gt.s32 	%p9, %r9, %r4;
	@%p9 bra 	$L__BB1_13;
	ld.global.u32 	%r26, [%rd12+8];
	add.s32 	%r10, %r26, %r9;
	setp.gt.s32 	%p10, %r10, %r4;
	@%p10 bra 	$L__BB1_15;
	bra.uni 	$L__BB1_13;
$L__BB1_15:
	add.s32 	%r27, %r4, 1;
	setp.ge.s32 	%p11, %r27, %r10;
	@%p11 bra 	$L__BB1_17;
	mul.wide.u32 	%rd49, %r1, 4;
	add.s64 	%rd50, %rd10, %rd49;
	add.s32 	%r28, %r3, %r1;
	ld.param.u64 	%rd51, [%rd1];
	cvta.to.global.u64 	%rd52, %rd51;
	mul.wide.s32 	%rd53, %r28, 4;
	add.s64 	%rd54, %rd52, %rd53;
	ld.global.f32 	%f5, [%rd54];
	st.global.f32 	[%rd50], %f5;
	bra.uni 	$L__BB1_17;
$L__BB1_2:
	ld.param.u64 	%rd14, [%rd1+8];
	cvta.to.global.u64 	%rd15, %rd14;
	sub.s32 	%r18, %r4, %r2;
	mul.lo.s32 	%r19, %r18, 3;
	mul.wide.s32 	%rd16, %r19, 4;
	add.s64 	%rd2, %rd15, %rd16;
	ld.global.u32 	%r7, [%rd2+8];
	setp.eq.s32 	%p3, %r7, 0;
	@%p3 bra 	$L__BB1_17;
	mul.lo.s32 	%r16, %r4, %r3;
	sub.s32 	%r5, %r1, %r16;
	ld.global.s32 	%rd3, [%rd2+4];
	ld.global.u32 	%r20, [%rd2];
	cvt.s64.s32 	%rd4, %r3;
	mul.wide.s32 	%rd17, %r20, %r3;
	cvt.u64.u32 	%rd5, %r5;
	add.s64 	%rd6, %rd17, %rd5;
	ld.param.u64 	%rd18, [%rd1+24];
	cvta.to.global.u64 	%rd7, %rd18;
	mov.u64 	%rd19, 0;
	cvta.to.global.u64 	%rd20, %rd19;
	setp.eq.s64 	%p4, %rd7, %rd20;
	shl.b64 	%rd57, %rd5, 2;
	shl.b64 	%rd58, %rd6, 2;
	@%p4 bra 	$L__BB1_7;
	ld.param.u64 	%rd21, [%rd1+16];
	cvta.to.global.u64 	%rd22, %rd21;
	setp.eq.s64 	%p5, %rd22, %rd20;
	mov.f32 	%f6, 0f00000000;
	@%p5 bra 	$L__BB1_6;
	add.s64 	%rd8, %rd22, %rd58;
	ld.global.f32 	%f6, [%rd8];
$L__BB1_6:
	cvt.u32.u64 	%r21, %rd3;
	add.s32 	%r22, %r21, %r7;
	add.s32 	%r23, %r22, -1;
	cvt.s64.s32 	%rd26, %r23;
	mul.lo.s64 	%rd27, %rd26, %rd4;
	shl.b64 	%rd28, %rd27, 2;
	add.s64 	%rd29, %rd7, %rd28;
	add.s64 	%rd31, %rd29, %rd57;
	st.global.f32 	[%rd31], %f6;
$L__BB1_7:
	ld.param.u64 	%rd32, [%rd1+32];
	cvta.to.global.u64 	%rd9, %rd32;
	setp.eq.s64 	%p6, %rd9, %rd20;
	@%p6 bra 	$L__BB1_17;
	ld.param.u64 	%rd35, [%rd1];
	cvta.to.global.u64 	%rd36, %rd35;
	mul.lo.s64 	%rd37, %rd3, %rd4;
	shl.b64 	%rd38, %rd37, 2;
	add.s64 	%rd39, %rd36, %rd38;
	add.s64 	%rd41, %rd39, %rd57;
	ld.global.f32 	%f4, [%rd41];
	add.s64 	%rd43, %rd9, %rd58;
	st.global.f32 	[%rd43], %f4;
$L__BB1_17:
	ret;
}
`;

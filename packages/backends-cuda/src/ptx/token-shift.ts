// Made by `npm run build:ptx` from sources of the stamp c5fc319902e959694caab5be06bfd2dc.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry token_shift(
	.param .align 8 .b8 token_shift_param_0[56]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<12>;
	.reg .b32 	%r<28>;
	.reg .f32 	%f<4>;
	.reg .b64 	%rd<59>;
	mov.u32 	%r11, %ctaid.x;
	shl.b32 	%r12, %r11, 7;
	mov.u32 	%r13, %tid.x;
	or.b32  	%r1, %r12, %r13;
	ld.param.v2.u32 	{%r2, %r3}, [token_shift_param_0+40];
	div.s32 	%r4, %r1, %r3;
	ld.param.u32 	%r27, [token_shift_param_0+48];
	add.s32 	%r16, %r27, %r2;
	setp.ge.s32 	%p1, %r4, %r16;
	@%p1 bra 	$L__BB0_16;
	mov.b64 	%rd14, token_shift_param_0;
	mov.u64 	%rd1, %rd14;
	setp.lt.s32 	%p2, %r4, %r2;
	@%p2 bra 	$L__BB0_7;
	bra.uni 	$L__BB0_2;
$L__BB0_7:
	ld.param.u64 	%rd44, [%rd1+24];
	cvta.to.global.u64 	%rd9, %rd44;
	mov.u64 	%rd45, 0;
	cvta.to.global.u64 	%rd46, %rd45;
	setp.eq.s64 	%p6, %rd9, %rd46;
	@%p6 bra 	$L__BB0_16;
	setp.lt.s32 	%p7, %r27, 1;
	@%p7 bra 	$L__BB0_13;
	ld.param.u64 	%rd47, [%rd1+16];
	cvta.to.global.u64 	%rd10, %rd47;
	add.s64 	%rd58, %rd10, 8;
	bra.uni 	$L__BB0_10;
$L__BB0_12:
	add.s64 	%rd58, %rd58, 12;
	add.s32 	%r27, %r27, -1;
	setp.ne.s32 	%p11, %r27, 0;
	@%p11 bra 	$L__BB0_10;
	bra.uni 	$L__BB0_13;
$L__BB0_10:
	ld.global.u32 	%r9, [%rd58+-4];
	setp.gt.s32 	%p8, %r9, %r4;
	@%p8 bra 	$L__BB0_12;
	ld.global.u32 	%r23, [%rd58];
	add.s32 	%r24, %r23, %r9;
	setp.gt.s32 	%p9, %r24, %r4;
	@%p9 bra 	$L__BB0_14;
	bra.uni 	$L__BB0_12;
$L__BB0_14:
	setp.eq.s32 	%p10, %r9, %r4;
	@%p10 bra 	$L__BB0_16;
	mul.wide.u32 	%rd48, %r1, 4;
	add.s64 	%rd49, %rd9, %rd48;
	sub.s32 	%r25, %r1, %r3;
	ld.param.u64 	%rd50, [%rd1];
	cvta.to.global.u64 	%rd51, %rd50;
	mul.wide.s32 	%rd52, %r25, 4;
	add.s64 	%rd53, %rd51, %rd52;
	ld.global.f32 	%f3, [%rd53];
	st.global.f32 	[%rd49], %f3;
	bra.uni 	$L__BB0_16;
$L__BB0_2:
	ld.param.u64 	%rd15, [%rd1+16];
	cvta.to.global.u64 	%rd16, %rd15;
	sub.s32 	%r17, %r4, %r2;
	mul.lo.s32 	%r18, %r17, 3;
	mul.wide.s32 	%rd17, %r18, 4;
	add.s64 	%rd2, %rd16, %rd17;
	ld.global.u32 	%r7, [%rd2+8];
	setp.eq.s32 	%p3, %r7, 0;
	@%p3 bra 	$L__BB0_16;
	mul.lo.s32 	%r15, %r4, %r3;
	sub.s32 	%r5, %r1, %r15;
	ld.global.s32 	%rd3, [%rd2+4];
	ld.global.u32 	%r19, [%rd2];
	cvt.s64.s32 	%rd4, %r3;
	mul.wide.s32 	%rd18, %r19, %r3;
	cvt.u64.u32 	%rd5, %r5;
	add.s64 	%rd6, %rd18, %rd5;
	ld.param.u64 	%rd19, [%rd1+24];
	cvta.to.global.u64 	%rd7, %rd19;
	mov.u64 	%rd20, 0;
	cvta.to.global.u64 	%rd21, %rd20;
	setp.eq.s64 	%p4, %rd7, %rd21;
	shl.b64 	%rd56, %rd5, 2;
	shl.b64 	%rd57, %rd6, 2;
	@%p4 bra 	$L__BB0_5;
	mul.lo.s64 	%rd22, %rd3, %rd4;
	shl.b64 	%rd23, %rd22, 2;
	add.s64 	%rd24, %rd7, %rd23;
	add.s64 	%rd26, %rd24, %rd56;
	ld.param.u64 	%rd27, [%rd1+8];
	cvta.to.global.u64 	%rd28, %rd27;
	add.s64 	%rd30, %rd28, %rd57;
	ld.global.f32 	%f1, [%rd30];
	st.global.f32 	[%rd26], %f1;
$L__BB0_5:
	ld.param.u64 	%rd31, [%rd1+32];
	cvta.to.global.u64 	%rd8, %rd31;
	setp.eq.s64 	%p5, %rd8, %rd21;
	@%p5 bra 	$L__BB0_16;
	cvt.u32.u64 	%r20, %rd3;
	ld.param.u64 	%rd34, [%rd1];
	cvta.to.global.u64 	%rd35, %rd34;
	add.s32 	%r21, %r20, %r7;
	add.s32 	%r22, %r21, -1;
	cvt.s64.s32 	%rd36, %r22;
	mul.lo.s64 	%rd37, %rd36, %rd4;
	shl.b64 	%rd38, %rd37, 2;
	add.s64 	%rd39, %rd35, %rd38;
	add.s64 	%rd41, %rd39, %rd56;
	ld.global.f32 	%f2, [%rd41];
	add.s64 	%rd43, %rd8, %rd57;
	st.global.f32 	[%rd43], %f2;
	bra.uni 	$L__BB0_16;
$L__BB0_13:
	mul.wide.u32 	%rd54, %r1, 4;
	add.s64 	%rd55, %rd9, %rd54;
	mov.b32 	%r26, 0;
	st.global.u32 	[%rd55], %r26;
$L__BB0_16:
	ret;
}
.visible .entry token_shift_backward(
	.param .align 8 .b8 token_shift_backward_param_0[56]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<13>;
	.reg .b32 	%r<29>;
	.reg .f32 	%f<7>;
	.reg .b64 	%rd<61>;
	mov.u32 	%r12, %ctaid.x;
	shl.b32 	%r13, %r12, 7;
	mov.u32 	%r14, %tid.x;
	or.b32  	%r1, %r13, %r14;
	ld.param.v2.u32 	{%r2, %r3}, [token_shift_backward_param_0+40];
	div.s32 	%r4, %r1, %r3;
	ld.param.u32 	%r28, [token_shift_backward_param_0+48];
	add.s32 	%r17, %r28, %r2;
	setp.ge.s32 	%p1, %r4, %r17;
	@%p1 bra 	$L__BB1_18;
	mov.b64 	%rd15, token_shift_backward_param_0;
	mov.u64 	%rd1, %rd15;
	setp.lt.s32 	%p2, %r4, %r2;
	@%p2 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_2;
$L__BB1_9:
	ld.param.u64 	%rd46, [%rd1+24];
	cvta.to.global.u64 	%rd10, %rd46;
	mov.u64 	%rd47, 0;
	cvta.to.global.u64 	%rd48, %rd47;
	setp.eq.s64 	%p7, %rd10, %rd48;
	@%p7 bra 	$L__BB1_18;
	setp.lt.s32 	%p8, %r28, 1;
	@%p8 bra 	$L__BB1_15;
	ld.param.u64 	%rd49, [%rd1+8];
	cvta.to.global.u64 	%rd11, %rd49;
	add.s64 	%rd60, %rd11, 8;
	bra.uni 	$L__BB1_12;
$L__BB1_14:
	add.s64 	%rd60, %rd60, 12;
	add.s32 	%r28, %r28, -1;
	setp.ne.s32 	%p12, %r28, 0;
	@%p12 bra 	$L__BB1_12;
	bra.uni 	$L__BB1_15;
$L__BB1_12:
	ld.global.u32 	%r9, [%rd60+-4];
	setp.gt.s32 	%p9, %r9, %r4;
	@%p9 bra 	$L__BB1_14;
	ld.global.u32 	%r24, [%rd60];
	add.s32 	%r10, %r24, %r9;
	setp.gt.s32 	%p10, %r10, %r4;
	@%p10 bra 	$L__BB1_16;
	bra.uni 	$L__BB1_14;
$L__BB1_16:
	add.s32 	%r25, %r4, 1;
	setp.ge.s32 	%p11, %r25, %r10;
	@%p11 bra 	$L__BB1_18;
	mul.wide.u32 	%rd50, %r1, 4;
	add.s64 	%rd51, %rd10, %rd50;
	add.s32 	%r26, %r3, %r1;
	ld.param.u64 	%rd52, [%rd1];
	cvta.to.global.u64 	%rd53, %rd52;
	mul.wide.s32 	%rd54, %r26, 4;
	add.s64 	%rd55, %rd53, %rd54;
	ld.global.f32 	%f5, [%rd55];
	st.global.f32 	[%rd51], %f5;
	bra.uni 	$L__BB1_18;
$L__BB1_2:
	ld.param.u64 	%rd16, [%rd1+8];
	cvta.to.global.u64 	%rd17, %rd16;
	sub.s32 	%r18, %r4, %r2;
	mul.lo.s32 	%r19, %r18, 3;
	mul.wide.s32 	%rd18, %r19, 4;
	add.s64 	%rd2, %rd17, %rd18;
	ld.global.u32 	%r7, [%rd2+8];
	setp.eq.s32 	%p3, %r7, 0;
	@%p3 bra 	$L__BB1_18;
	mul.lo.s32 	%r16, %r4, %r3;
	sub.s32 	%r5, %r1, %r16;
	ld.global.s32 	%rd3, [%rd2+4];
	ld.global.u32 	%r20, [%rd2];
	cvt.s64.s32 	%rd4, %r3;
	mul.wide.s32 	%rd19, %r20, %r3;
	cvt.u64.u32 	%rd5, %r5;
	add.s64 	%rd6, %rd19, %rd5;
	ld.param.u64 	%rd20, [%rd1+24];
	cvta.to.global.u64 	%rd7, %rd20;
	mov.u64 	%rd21, 0;
	cvta.to.global.u64 	%rd22, %rd21;
	setp.eq.s64 	%p4, %rd7, %rd22;
	shl.b64 	%rd58, %rd5, 2;
	shl.b64 	%rd59, %rd6, 2;
	@%p4 bra 	$L__BB1_7;
	ld.param.u64 	%rd23, [%rd1+16];
	cvta.to.global.u64 	%rd24, %rd23;
	setp.eq.s64 	%p5, %rd24, %rd22;
	mov.f32 	%f6, 0f00000000;
	@%p5 bra 	$L__BB1_6;
	add.s64 	%rd8, %rd24, %rd59;
	ld.global.f32 	%f6, [%rd8];
$L__BB1_6:
	cvt.u32.u64 	%r21, %rd3;
	add.s32 	%r22, %r21, %r7;
	add.s32 	%r23, %r22, -1;
	cvt.s64.s32 	%rd28, %r23;
	mul.lo.s64 	%rd29, %rd28, %rd4;
	shl.b64 	%rd30, %rd29, 2;
	add.s64 	%rd31, %rd7, %rd30;
	add.s64 	%rd33, %rd31, %rd58;
	st.global.f32 	[%rd33], %f6;
$L__BB1_7:
	ld.param.u64 	%rd34, [%rd1+32];
	cvta.to.global.u64 	%rd9, %rd34;
	setp.eq.s64 	%p6, %rd9, %rd22;
	@%p6 bra 	$L__BB1_18;
	ld.param.u64 	%rd37, [%rd1];
	cvta.to.global.u64 	%rd38, %rd37;
	mul.lo.s64 	%rd39, %rd3, %rd4;
	shl.b64 	%rd40, %rd39, 2;
	add.s64 	%rd41, %rd38, %rd40;
	add.s64 	%rd43, %rd41, %rd58;
	ld.global.f32 	%f4, [%rd43];
	add.s64 	%rd45, %rd9, %rd59;
	st.global.f32 	[%rd45], %f4;
	bra.uni 	$L__BB1_18;
$L__BB1_15:
	mul.wide.u32 	%rd56, %r1, 4;
	add.s64 	%rd57, %rd10, %rd56;
	mov.b32 	%r27, 0;
	st.global.u32 	[%rd57], %r27;
$L__BB1_18:
	ret;
}
`;
